const milliseconds: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/**
 * Reads a length of time such as `250ms`, `2s`, `1.5m`, `1h`; a number without a unit counts seconds.
 *
 * @returns milliseconds; undefined when it is not a length of time
 */
export function readDuration(text: string): number | undefined {
  const [, amount, unit = 's'] = /^(\d+(?:\.\d+)?)(ms|s|m|h)?$/.exec(text.trim()) ?? [];
  return amount === undefined ? undefined : Math.round(Number(amount) * (milliseconds[unit] ?? 1000));
}
