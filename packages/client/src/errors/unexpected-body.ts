/**
 * Describes a body that the API does not send, and what to do about it.
 *
 * @param what came
 * @param processed whether the service may have processed the request
 */
export function describeUnexpected(what: string, processed: boolean): string {
  return (
    ` with ${what}, which the API does not send: it may come from a gateway or proxy. Check baseUrl, or try again later.` +
    (processed ? ' The service may have processed the request.' : '')
  );
}
