/** What the first line of a request asks for. */
export interface Target {
  /** Percent-encoded, as sent. */
  readonly path: string;
  readonly query: Readonly<Record<string, string | string[]>>;
  /** Whether the percent-encoding cannot be decoded. */
  readonly malformed: boolean;
}

/** Reads the target of a request: path and query, or a whole address as a proxy is sent it. */
export function readTarget(target: string): Target {
  const [path = '', query = ''] = target.replace(/^https?:\/\/[^/?]*/i, '').split(/\?(.*)/s);
  const parameters = new URLSearchParams(query);
  return {
    path: path.startsWith('/') ? path : `/${path}`,
    query: Object.fromEntries(
      [...new Set(parameters.keys())].map((name) => {
        const values = parameters.getAll(name);
        return [name, values.length === 1 ? (values[0] ?? '') : values];
      }),
    ),
    malformed: !canDecode(path),
  };
}

function canDecode(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
