/** How a validator for a place is called in the compiled modules. */
export const validatorName = {
  parameter: (operationId: string, place: string, name: string) => `${operationId} ${place} ${name}`,
  body: (operationId: string) => `${operationId} body`,
  response: (operationId: string, status: string) => `${operationId} response ${status}`,
};
