import { dirname, join } from 'node:path';
import type { ArazzoDefinition, Step, UserContext } from '@redocly/openapi-core';
import {
  effectiveSchema,
  type OpenApiDocument,
  type Operation,
  operationsOf,
  propertiesOf,
  responseTo,
  type Schema,
  successOf,
} from '@vpcep/contract';
import { readYamlOnce } from '../read-yaml-once.ts';
import { workflowRule } from '../rule.ts';

const bodyPointer = /\$response\.body#\/([\w/-]+)/g;

/** A step of a workflow calls an operation of the contract, with what it needs, and looks at properties of its response. */
export default workflowRule(() => {
  /** operationId → the operation, and the contract that has it. */
  const operations = new Map<string, { operation: Operation; contract: OpenApiDocument }>();
  return {
    Root(document: ArazzoDefinition, { location, report }: UserContext) {
      for (const [index, { type, url }] of (document.sourceDescriptions ?? []).entries()) {
        if (type !== 'openapi' || !url) continue;
        try {
          const path = join(dirname(location.source.absoluteRef), url);
          const contract = readYamlOnce(path) as OpenApiDocument;
          for (const operation of operationsOf(contract))
            operations.set(operation.id, { operation, contract });
        } catch (error) {
          report({
            message: `Correct ${url} first: ${(error as Error).message}`,
            location: location.child(['sourceDescriptions', index]),
          });
        }
      }
    },
    Workflow: {
      Step(step, { location, report }, { Workflow: { parameters: shared = [] } }) {
        const { operationId } = step;
        if (operationId === undefined) return;
        const found = operations.get(operationId);
        if (found) {
          const problems = problemsOf(step, shared, found.operation, found.contract);
          for (const message of problems) report({ message });
        } else {
          report({
            message: `Name an operation of the contract: there is no \`${operationId}\`.`,
            location: location.child(['operationId']),
          });
        }
      },
    },
  };
});

function problemsOf(
  step: Step,
  shared: readonly unknown[],
  operation: Operation,
  contract: OpenApiDocument,
): string[] {
  const given = [...shared, ...(step.parameters ?? [])]
    .map(propertiesOf)
    .map((parameter) => `${parameter.in} ${parameter.name}`);
  const missing = operation.parameters
    .filter((parameter) => parameter.required && !given.includes(`${parameter.in} ${parameter.name}`))
    .map((parameter) => `the ${parameter.in} parameter \`${parameter.name}\``);
  if (operation.request && !step.requestBody) missing.push('a `requestBody`');

  const schemas = [successOf(operation), ...expectedResponses(step, operation)].map((each) => each?.schema);
  const looksAt = JSON.stringify([step.successCriteria, step.onFailure, step.onSuccess, step.outputs]);
  const named = new Set([...looksAt.matchAll(bodyPointer)].map(([, pointer = '']) => pointer));
  const unknown = [...named].filter(
    (pointer) => !schemas.some((schema) => schema && hasProperty(contract, schema, pointer.split('/'))),
  );
  return [
    ...missing.map((what) => `Give \`${operation.id}\` ${what}.`),
    ...unknown.map((pointer) => `\`${pointer}\` is not a property of the response of \`${operation.id}\`.`),
  ];
}

/** The responses whose status the criteria of a step name. */
function expectedResponses({ successCriteria = [] }: Step, operation: Operation) {
  const statuses = JSON.stringify(successCriteria).matchAll(/\$statusCode == (\d{3})/g);
  return [...statuses].map(([, status]) => responseTo(operation, Number(status)));
}

/** Whether a schema lists the property that a JSON Pointer leads to, list indexes included. */
function hasProperty(contract: OpenApiDocument, schema: Schema, [key, ...rest]: readonly string[]): boolean {
  if (key === undefined) return true;
  const { properties = {}, items, anyOf = [], oneOf = [] } = effectiveSchema(contract, schema);
  const next = Object.hasOwn(properties, key) ? properties[key] : /^\d+$/.test(key) ? items : undefined;
  return (
    (next !== undefined && hasProperty(contract, next, rest)) ||
    [...anyOf, ...oneOf].some((part) => hasProperty(contract, part, [key, ...rest]))
  );
}
