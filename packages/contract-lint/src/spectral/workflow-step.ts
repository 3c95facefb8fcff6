import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Properties, propertiesOf } from '@vpcep/contract';
import { parse } from 'yaml';
import { type Contract, contractOf } from '../shape/contract.ts';
import { type ContractNode, nodesFrom, type Path } from '../shape/contract-node.ts';
import { hasMember } from '../shape/has-member.ts';
import { answersOf } from '../shape/operation-answers.ts';
import { parametersOf } from '../shape/operation-parameters.ts';
import { documentRule, type Finding } from '../shape/shape-rule.ts';

const id = 'workflow-step';
const bodyPointer = /\$response\.body#\/([\w/-]+)/g;

/** A step of a workflow calls an operation of the contract, with what it needs, and looks at members of its answer. */
export const workflowStep = documentRule(
  id,
  'A step calls an operation of the contract, with what it needs, and looks at members of its answer.',
  'arazzo',
  (document, path) => {
    const contracts = contractsOf(document, dirname(path));
    return entries(document.workflows).flatMap(([workflow, { parameters, steps }]) =>
      entries(steps).flatMap(([index, step]) => {
        const at = ['workflows', workflow, 'steps', index];
        if (step.operationId === undefined) return [];
        for (const contract of contracts) {
          const operation = contract
            .nodes('Operation')
            .find(({ value }) => value.operationId === step.operationId);
          if (operation) return checkStep(at, step, entries(parameters), operation, contract);
        }
        const message = `Name an operation of the contract: there is no \`${step.operationId}\`.`;
        return [{ path: [...at, 'operationId'], message }];
      }),
    );
  },
);

/** The objects in a list, with their indexes. */
function entries(list: unknown): [number, Properties][] {
  return Array.isArray(list) ? list.map((item, index) => [index, propertiesOf(item)]) : [];
}

/** The OpenAPI documents that a workflow document names. */
function contractsOf({ sourceDescriptions }: Properties, folder: string): Contract[] {
  return entries(sourceDescriptions)
    .filter(([, { type, url }]) => type === 'openapi' && typeof url === 'string')
    .map(([, { url }]) => join(folder, String(url)))
    .map((path) => contractOf(propertiesOf(parse(readFileSync(path, 'utf8'))), path));
}

function checkStep(
  at: Path,
  step: Properties,
  shared: [number, Properties][],
  operation: ContractNode,
  contract: Contract,
): Finding[] {
  const given = [...shared, ...entries(step.parameters)].map(([, { in: place, name }]) => `${place} ${name}`);
  const missing = parametersOf(operation, contract)
    .filter(({ value }) => value.required === true && !given.includes(`${value.in} ${value.name}`))
    .map(({ value }) => `the ${value.in} parameter \`${value.name}\``);
  if ('requestBody' in operation.value && !('requestBody' in step)) missing.push('a `requestBody`');

  const answers = answersOf(operation)
    .filter(({ status }) => status.startsWith('2'))
    .flatMap(({ answer }) => nodesFrom(contract.resolve(answer)))
    .filter(({ type, parent }) => type === 'Schema' && parent?.type === 'MediaType');
  const named = [
    ...JSON.stringify([step.successCriteria, step.onFailure, step.onSuccess, step.outputs]).matchAll(
      bodyPointer,
    ),
  ];
  const unknown = [...new Set(named.map(([, pointer = '']) => pointer))].filter(
    (pointer) => !answers.some((schema) => hasMember(schema, pointer.split('/'), contract)),
  );
  return [
    ...missing.map((what) => ({ path: at, message: `Give \`${step.operationId}\` ${what}.` })),
    ...unknown.map((pointer) => ({
      path: at,
      message: `Look at a member that the answer of \`${step.operationId}\` has: \`${pointer}\` is none.`,
    })),
  ];
}
