/** More than any `maxItems` of the contract, so that a longer array is still found to be too long. */
const maximumItems = 1000;

/** Copies a value with its arrays cut: `uniqueItems` compares every pair, which takes minutes for a body of 12 MB. */
export function shortenArrays(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, maximumItems).map(shortenArrays);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, shortenArrays(child)]));
}
