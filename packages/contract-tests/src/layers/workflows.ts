import { randomUUID } from 'node:crypto';
import {
  type FailureAction,
  type LocalizedText,
  languages,
  operationById,
  readWorkflows,
  type Workflow,
  type WorkflowStep,
} from '@vpcep/contract';
import { contract, resource } from '../contract/contract.ts';
import { type Exchange, succeeded } from '../exchange/exchange.ts';
import type { Observation } from '../findings/finding.ts';
import type { JsonObject } from '../generate/base.ts';
import { shorten } from '../session/services.ts';
import { type Session, sleep } from '../session/session.ts';
import { rulingOf } from '../session/verdicts.ts';
import { inEachLanguage } from '../texts/texts.ts';
import { check, type ExpressionContext, evaluate, fill } from './arazzo.ts';
import type { LayerContext } from './context.ts';
import { updateUnavailable } from './properties/state.ts';
import { reportDifferences } from './properties/update.ts';

const workflows = readWorkflows();
const translated = languages.map(({ tag }) => [tag, readWorkflows(tag)] as const);

/** Runs the workflows of the contract, all at once: most of their time is waiting. */
export async function runWorkflows(context: LayerContext): Promise<void> {
  if (!context.stateful || context.readOnly) return;
  await Promise.all(workflows.map((workflow) => runWorkflow(context, workflow)));
}

async function runWorkflow(context: LayerContext, workflow: Workflow): Promise<void> {
  const { services, isOver } = context;
  const { portId, vpcId } = services.options;
  const given: Record<string, unknown> = {
    [resource.projectParameter]: services.project,
    port_id: portId ?? randomUUID(),
    ...(vpcId !== undefined && { vpc_id: vpcId }),
  };
  const inputs = Object.fromEntries(
    Object.entries(workflow.inputs?.properties ?? {}).map(([name, input]) => [
      name,
      given[name] ?? input.default,
    ]),
  );
  const steps: Record<string, Record<string, unknown>> = {};
  const exchanges: Exchange[] = [];
  for (const step of workflow.steps) {
    if (isOver()) return;
    const response = await runStep(context, workflow, step, { inputs, steps }, exchanges);
    if (!response) return;
    steps[step.stepId] = Object.fromEntries(
      Object.entries(step.outputs ?? {}).map(([name, expression]) => [
        name,
        evaluate(expression, { inputs, steps, response }),
      ]),
    );
  }
}

/** Runs one step. Returns the response with which the workflow goes on; undefined where it ends. */
async function runStep(
  context: LayerContext,
  workflow: Workflow,
  step: WorkflowStep,
  base: ExpressionContext,
  exchanges: Exchange[],
) {
  const { session, services, clouds, afterwards } = context;
  const operation = operationById(contract, step.operationId);
  const parameters = [...(workflow.parameters ?? []), ...(step.parameters ?? [])].map((parameter) => ({
    ...parameter,
    value: String(evaluate(parameter.value, base)),
  }));
  const valuesIn = (place: string) =>
    Object.fromEntries(
      parameters.filter((parameter) => parameter.in === place).map(({ name, value }) => [name, value]),
    );
  // The credentials are those of the run.
  const { 'X-Auth-Token': _, ...headers } = valuesIn('header');
  const body = step.requestBody && (fill(step.requestBody.payload, base) as JsonObject);
  const deadline = Date.now() + services.options.creationTimeout;
  for (let attempt = 0; ; attempt++) {
    const exchange = await session.send({
      operation,
      parameters: valuesIn('path'),
      headers,
      ...(body && { body }),
    });
    if (attempt > 0) exchanges.pop();
    exchanges.push(exchange);
    const { response } = exchange;
    if (!response) return undefined;
    const held = { ...base, response };
    const broken = (step.successCriteria ?? []).find(({ condition }) => !check(condition, held).holds);
    if (!broken) {
      services.keep(valuesIn('path')[resource.projectParameter] ?? '', exchange, body);
      if (operation.id === resource.read.id) await readAgain(context, exchange, valuesIn('path'));
      return response;
    }
    const action = (step.onFailure ?? []).find(({ criteria = [] }) =>
      criteria.every(({ condition }) => check(condition, held).holds),
    );
    if (action?.type === 'end') {
      session.ruling(operation, action.name, String(response.status));
      return undefined;
    }
    if (action?.type === 'retry' && Date.now() < deadline && attempt < (action.retryLimit ?? 1)) {
      await sleep(waitOf(action, attempt));
      continue;
    }
    const rule = rulingOf(operation, exchange, body, { rules: ['quota'], clouds });
    if (rule !== undefined && broken.condition.includes('$statusCode == 2')) {
      session.ruling(operation, rule, String(response.status));
      return undefined;
    }
    if (session.seenIn(exchange).length > 0) return undefined;
    const { actual } = check(broken.condition, held);
    const observation: Observation = {
      check: 'workflow',
      cause: `${workflow.workflowId} ${step.stepId} ${broken.condition}`,
      message: inEachLanguage('finding.workflow', {
        workflow: workflow.workflowId,
        step: step.stepId,
        condition: broken.condition,
        actual: shorten(actual),
      }),
      pointer: operation.pointer,
      sentence: descriptionOf(workflow, step),
      exchanges,
      operation: operation.id,
    };
    const steps = workflow.steps.slice(0, workflow.steps.indexOf(step) + 1);
    afterwards.push(() => {
      if (isExplained(session, steps))
        session.ruling(operation, `${workflow.workflowId} ${step.stepId}`, String(response.status));
      else session.report(observation);
    });
    return undefined;
  }
}

/** A read is repeated: it shows the same in every status that a workflow waits for. Nothing modifies what has failed. */
async function readAgain(
  context: LayerContext,
  exchange: Exchange,
  parameters: Readonly<Record<string, string>>,
): Promise<void> {
  const again = await context.session.send({ operation: resource.read, parameters });
  if (!succeeded(exchange) || !succeeded(again)) return;
  reportDifferences(context, 'unstable-read', [exchange, again]);
  const service = context.services.created.find(({ id }) => id === parameters[resource.idParameter]);
  if (!service) return;
  context.services.observe(service, again);
  if (resource.failed.includes(service.status)) await updateUnavailable(context, service);
}

/** Whether a workflow ends early because of an operation that has a finding already: a smaller one, which is easier to act on. */
function isExplained({ options: { findings } }: Session, steps: readonly WorkflowStep[]): boolean {
  return findings.violations.some(({ operations }) =>
    steps.some(({ operationId }) => operations.includes(operationId)),
  );
}

/** Starts with short waits, so that a fast server is not waited for long. */
function waitOf({ retryAfter = 1 }: FailureAction, attempt: number): number {
  return Math.min(retryAfter * 1000, 150 * 1.5 ** attempt);
}

function descriptionOf(workflow: Workflow, step: WorkflowStep): LocalizedText {
  return Object.fromEntries(
    translated.map(([tag, list]) => {
      const found = list.find(({ workflowId }) => workflowId === workflow.workflowId);
      const text = found?.steps.find(({ stepId }) => stepId === step.stepId)?.description;
      return [tag, text ?? step.description ?? ''];
    }),
  );
}
