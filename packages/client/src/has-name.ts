/**
 * Whether a value is an error of that name. `instanceof` fails where an error comes from another realm (an iframe, a vm
 * context) or from another copy of the package.
 */
export function hasName(error: unknown, name: string): boolean {
  return typeof error === 'object' && error !== null && (error as Error).name === name;
}
