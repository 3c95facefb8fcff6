import { VpcepValidationError } from '../errors/validation-error.ts';
import type { VpcepValidator } from '../options/validator.ts';
import * as compiled from './validators.gen.ts';

/** What Ajv compiles a schema to. */
interface Validate {
  (data: unknown): boolean;
  errors?: readonly { instancePath: string; message?: string; params: Record<string, unknown> }[] | null;
}

const functions = compiled as unknown as Readonly<Record<string, Validate>>;

/**
 * Checks requests before they are sent, and responses when they arrive, against the contract: the option `validator` of
 * `createVpcepClient`. Its methods throw `VpcepValidationError`.
 */
export const validator: VpcepValidator = {
  request: (operationId, request) => check(operationId, 'request', asJson(request)),
  answer: (operationId, body) => check(operationId, 'answer', body),
};

function check(operationId: string, side: 'request' | 'answer', data: unknown): void {
  const validate = functions[`${operationId}${side === 'request' ? 'Request' : 'Response'}`];
  if (!validate || validate(data)) return;
  const issues = (validate.errors ?? []).map(({ instancePath, message, params }) => {
    // Ajv says "must NOT have additional properties" without saying which.
    const property = params.additionalProperty ?? params.unevaluatedProperty;
    return { path: instancePath, message: `${message}${property === undefined ? '' : `: ${property}`}` };
  });
  const places = issues.map(({ path, message }) => `${path} ${message}`).join('; ');
  const what = side === 'request' ? 'the request' : 'the response';
  throw new VpcepValidationError(`${operationId} failed: ${what} breaks the contract: ${places}.`, {
    operationId,
    side,
    issues,
    body: side === 'answer' ? data : undefined,
  });
}

/** What would be sent: without properties that are `undefined`. */
function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
