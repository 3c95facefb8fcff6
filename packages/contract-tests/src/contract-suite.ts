import { createVpcepClient, VpcepApiError } from '@vpcep/client';
import { type ContractOperation, contract, contractOperations } from './contract-operation.ts';
import type { Exchange } from './exchange.ts';
import { createRecorder } from './record-exchange.ts';
import { validateExchange } from './validate-exchange.ts';

/** A server to judge. */
export interface SuiteTarget {
  /** Base address of the API. */
  readonly baseUrl: string;
  readonly projectId: string;
  /** An IAM token; a mock takes any. */
  readonly token: string;
}

/** The outcome of one case. */
export interface CaseResult {
  readonly operationId: string;
  /** What was sent. */
  readonly name: string;
  /** The exchange on the wire; undefined when there was none. */
  readonly exchange: Exchange | undefined;
  /** What was wrong, in sentences; empty when the case passed. */
  readonly problems: readonly string[];
}

/** What a case sends, and which statuses it may be answered with. */
interface Case {
  readonly operation: ContractOperation;
  readonly name: string;
  readonly body: unknown;
  readonly expected: RegExp;
  readonly change?: (request: Request) => Request;
}

/**
 * Drives every operation of the contract with the client, and judges each answer as it came over the wire: each request
 * example of the contract, a request without credentials, and a body with a member that the contract does not know.
 *
 * The client's view is judged too: it must return the body of a success, and throw `VpcepApiError` with the code of a
 * failure.
 */
export async function runContractSuite(target: SuiteTarget): Promise<CaseResult[]> {
  // The contract's sample values, until an answer's links say better: the ID of what was created.
  const pathValues = sampleValues();
  const results: CaseResult[] = [];
  for (const contractCase of contractOperations.flatMap(casesOf)) {
    const result = await runCase(target, contractCase, pathValues);
    followLinks(contractCase.operation, result.exchange, pathValues);
    results.push(result);
  }
  return results;
}

function casesOf(operation: ContractOperation): Case[] {
  const requests = operation.requests ?? [{ name: 'no body', value: undefined }];
  const [first] = requests;
  const cases: Case[] = requests.map(({ name, value }) => ({ operation, name, body: value, expected: /^2/ }));
  cases.push({
    operation,
    name: 'no credentials',
    body: first?.value,
    expected: /^401$/,
    change: withoutToken,
  });
  if (operation.requests) {
    const body = { ...(first?.value as object), notInTheContract: true };
    cases.push({ operation, name: 'unknown member', body, expected: /^400$/ });
  }
  return cases;
}

function withoutToken(request: Request): Request {
  const changed = new Request(request);
  changed.headers.delete('X-Auth-Token');
  return changed;
}

async function runCase(
  target: SuiteTarget,
  { operation, name, body, expected, change }: Case,
  pathValues: Record<string, string>,
): Promise<CaseResult> {
  const { operationId } = operation;
  const recorder = createRecorder(change);
  const client = createVpcepClient({
    baseUrl: target.baseUrl,
    projectId: target.projectId,
    credentials: target.token,
    fetch: recorder.fetch,
    retry: { attempts: 1 },
  });
  const method = (client as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>)[operationId];
  const ids = operation.pathParameters
    .filter((parameter) => parameter !== 'project_id')
    .map((id) => pathValues[id]);
  const outcome = await settle(() => method?.(...ids, ...(body === undefined ? [] : [body])));

  const exchange = recorder.exchanges[0];
  if (!exchange) {
    return {
      operationId,
      name,
      exchange,
      problems: [`The client sent nothing, or got no answer: ${outcome.error}`],
    };
  }
  const problems = validateExchange(exchange).map(({ message }) => message);
  if (!expected.test(String(exchange.status))) {
    problems.push(`The status is ${exchange.status}; expected was ${expected.source.replace(/[$^]/g, '')}.`);
  }
  problems.push(...clientProblems(exchange, outcome));
  return { operationId, name, exchange, problems };
}

interface Settled {
  readonly value?: unknown;
  readonly error?: unknown;
}

async function settle(call: () => Promise<unknown> | undefined): Promise<Settled> {
  try {
    return { value: await call() };
  } catch (error) {
    return { error };
  }
}

/** The client must show its caller what was on the wire. */
function clientProblems({ status, body }: Exchange, { value, error }: Settled): string[] {
  if (status < 300) {
    return JSON.stringify(value) === JSON.stringify(body)
      ? []
      : ['The client did not return the body of the answer.'];
  }
  const code = (body as { error_code?: string } | null)?.error_code;
  return error instanceof VpcepApiError && error.status === status && error.code === code
    ? []
    : [`The client did not throw the failure as VpcepApiError, but ${error}`];
}

function sampleValues(): Record<string, string> {
  const parameters = Object.values(contract.components.parameters ?? {});
  return Object.fromEntries(parameters.map(({ name, example }) => [name, String(example)]));
}

/** Takes over what the links of an answer say about the requests that may follow it. */
function followLinks(
  { responses }: ContractOperation,
  exchange: Exchange | undefined,
  pathValues: Record<string, string>,
): void {
  const links = Object.values((exchange && responses[exchange.status]?.links) ?? {});
  for (const [name, expression] of links.flatMap(({ parameters = {} }) => Object.entries(parameters))) {
    const member = /^\$response\.body#\/(\w+)$/.exec(expression)?.[1];
    const value = member && (exchange?.body as Record<string, unknown> | null)?.[member];
    if (typeof value === 'string') pathValues[name] = value;
  }
}
