/** What a client needs to know. */
export interface VpcepClientOptions {
  /**
   * Address of the API: `http:` or `https:`, with or without a path in front of the operations' own and a trailing
   * slash. The version belongs to the operations' paths: `https://vpcep.eu-de.otc.t-systems.com`, not `…/v1`.
   */
  baseUrl: string;
  /** ID of the project that every call works in. */
  projectId: string;
  /** IAM token scoped to that project, valid for 24 hours. It is sent as `X-Auth-Token`, to `baseUrl` only. */
  token: string;
  /**
   * Sends one request; by default the platform's `fetch`. Takes the place of it for proxies, logging and tests.
   *
   * @param request the request, complete; its `redirect` is `manual`
   */
  fetch?: ((request: Request) => Promise<Response>) | undefined;
}
