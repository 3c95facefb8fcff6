/** Milliseconds that `Retry-After` asks for, given there in seconds or as a date; undefined when it does not. */
export function readRetryAfter(headers: Headers): number | undefined {
  const text = headers.get('Retry-After') ?? '';
  const time = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return time >= 0 ? time : undefined;
}
