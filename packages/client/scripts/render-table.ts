/** A table as an object literal without what every object inherits, so that any text may be looked up in it. */
export function renderTable(entries: readonly (readonly [key: string, value: string])[]): string {
  return `{ ${['__proto__: null', ...entries.map(([key, value]) => `${JSON.stringify(key)}: ${value}`)].join(', ')} }`;
}
