/** Base class of the errors of this package. */
export abstract class VpcepError extends Error {
  /** Name of the class. */
  abstract override name: string;

  /** @param details the properties of the error, `cause` among them where there is one */
  constructor(message: string, details: object) {
    super(message, details);
    Object.assign(this, details);
  }
}

/**
 * Makes the guard of an error class. It compares names, since `instanceof` fails for an error from another realm (an iframe, a
 * vm context) or another copy of the package.
 */
export function guard<E extends VpcepError>(name: E['name']): (error: unknown) => error is E {
  return (error): error is E => typeof error === 'object' && error !== null && (error as Error).name === name;
}
