const timestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z?$/;

/** How far in the past the last time may lie, in milliseconds. */
const longestAgo = 365 * 24 * 3600 * 1000;

/** How much longer than in the original the time between two may be. */
const longestStretch = 4;

/**
 * A value with other times in it: in the order of the original, none in the future, each in the form that it had (with a
 * fraction or without, with `Z` or without).
 */
export function shiftTimestamps(value: unknown): unknown {
  const times: number[] = [];
  JSON.stringify(value, (_, each) => {
    if (isTimestamp(each)) times.push(read(each));
    return each;
  });
  const last = Math.max(...times);
  const newLast = Date.now() - Math.random() * longestAgo;
  const stretch = Math.random() * longestStretch;
  const json = JSON.stringify(value, (_, each) =>
    isTimestamp(each) ? write(newLast - (last - read(each)) * stretch, each) : each,
  );
  return JSON.parse(json);
}

function isTimestamp(value: unknown): value is string {
  return typeof value === 'string' && timestamp.test(value);
}

function read(text: string): number {
  return Date.parse(text.replace(/Z?$/, 'Z'));
}

function write(time: number, form: string): string {
  const text = new Date(time).toISOString();
  return `${text.slice(0, form.includes('.') ? 23 : 19)}${form.endsWith('Z') ? 'Z' : ''}`;
}
