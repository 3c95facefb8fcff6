/** Checks what goes out and comes in. */
export interface VpcepValidator {
  /**
   * Checks a request before it is sent.
   *
   * @throws when the request breaks the contract; it is not sent then
   */
  request(operationId: string, request: { path: Readonly<Record<string, string>>; body: unknown }): void;
  /**
   * Checks the body of a successful answer.
   *
   * @throws when it breaks the contract; the service has carried the request out all the same
   */
  answer(operationId: string, body: unknown): void;
}
