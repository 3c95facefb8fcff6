/** Checks requests and responses. */
export interface VpcepValidator {
  /**
   * Checks a request before it is sent.
   *
   * @throws the request breaks the contract; it is not sent
   */
  request(operationId: string, request: { path: Readonly<Record<string, string>>; body: unknown }): void;
  /**
   * Checks the body of a successful response.
   *
   * @throws it breaks the contract; the service has processed the request all the same
   */
  answer(operationId: string, body: unknown): void;
}
