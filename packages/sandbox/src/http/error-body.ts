/** The API's error body. From the gateway, which the codes `APIGW.…` stand for, it has a `request_id`. */
export function errorBody(code: string, message: string, requestId: string): string {
  return JSON.stringify({
    error_code: code,
    error_msg: message,
    ...(code.startsWith('APIGW.') && { request_id: requestId }),
  });
}
