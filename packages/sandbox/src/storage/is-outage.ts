/**
 * What the driver, the operating system and PostgreSQL (appendix A of its manual) call a database that is gone for the
 * moment.
 */
const outageCodes =
  /^(CONNECTION_\w+|CONNECT_TIMEOUT|ECONN\w+|ENOTFOUND|EPIPE|08\w{3}|53\w{3}|55000|57P0\d)$/;

/** Whether an error means that the shared store cannot be reached for the moment. */
export function isOutage(error: unknown): boolean {
  return error instanceof Error && outageCodes.test(String((error as { code?: unknown }).code ?? ''));
}
