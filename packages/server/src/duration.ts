const milliseconds = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 } as const;

/**
 * Reads a length of time such as `250ms`, `2s`, `1.5m`, `1h`; a number without a unit counts seconds.
 *
 * @returns milliseconds; undefined when it is not a length of time
 */
export function readDuration(text: string): number | undefined {
  const [, amount, unit = 's'] = /^(\d{1,9}(?:\.\d{1,9})?)(ms|s|m|h)?$/.exec(text.trim()) ?? [];
  if (amount === undefined) return undefined;
  return Math.round(Number(amount) * milliseconds[unit as keyof typeof milliseconds]);
}

/** Writes a length of time in milliseconds in its largest whole unit. */
export function writeDuration(duration: number): string {
  if (duration === 0) return '0';
  const [unit, size] = Object.entries(milliseconds).findLast(([, size]) => duration % size === 0) ?? [
    'ms',
    1,
  ];
  return `${duration / size}${unit}`;
}
