/** What an error body says. */
export interface ErrorBodyContent {
  code: string | undefined;
  message: string | undefined;
  requestId: string | undefined;
}

/**
 * Reads every error body that the service and the gateways in front of it are known to send: `error_code` and `error_msg`,
 * with or without `request_id`; `error` with `code` and `message`; `message` and `request_id` alone. Reads the reasons
 * of a failed service as well, which say `error_message`.
 *
 * @param body parsed JSON, or text
 */
export function readErrorBody(body: unknown): ErrorBodyContent {
  const outer = propertiesOf(body);
  const inner = propertiesOf(outer.error);
  return {
    code: firstText(outer.error_code, inner.code, inner.error_code, outer.code),
    message: firstText(outer.error_msg, inner.message, inner.error_msg, outer.message, outer.error_message),
    requestId: firstText(outer.request_id, inner.request_id),
  };
}

function propertiesOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function firstText(...values: unknown[]): string | undefined {
  return values.find((value): value is string => typeof value === 'string' && value !== '');
}
