import {
  type Operation,
  type OperationResponse,
  operationsOf as readOperations,
  type SecurityScheme,
} from '@vpcep/contract';
import { perLanguage } from '../base/languages.ts';
import { contractOf } from './contract-of.ts';

/** An operation with what its page shows besides. */
export interface OperationView extends Operation {
  /** Last segment of the page's address. */
  readonly slug: string;
  readonly summary: string;
  readonly successes: readonly OperationResponse[];
  readonly failures: readonly OperationResponse[];
  /** Alternatives: each lists the schemes that are used together. */
  readonly security: readonly (readonly { key: string; scheme: SecurityScheme }[])[];
}

const views = perLanguage((language) => {
  const list = readOperations(contractOf(language)).map((operation) => viewOf(language, operation));
  return { list, byId: new Map(list.map((view) => [view.id, view])) };
});

/** All operations of the contract, in its order. */
export function operationsOf(language: string): readonly OperationView[] {
  return views(language).list;
}

/**
 * One operation by its operationId.
 *
 * @throws {Error} the contract has no such operation
 */
export function operationOf(language: string, id: string): OperationView {
  const view = views(language).byId.get(id);
  if (!view) throw new Error(`The contract has no operation ${id}; a page refers to it.`);
  return view;
}

function viewOf(language: string, operation: Operation): OperationView {
  const document = contractOf(language);
  const isSuccess = ({ status }: OperationResponse) => status.startsWith('2');
  return {
    ...operation,
    slug: operation.id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    summary: operation.object.summary,
    successes: operation.responses.filter(isSuccess),
    failures: operation.responses.filter((response) => !isSuccess(response)),
    security: (operation.object.security ?? document.security ?? []).map((alternative) =>
      Object.keys(alternative).map((key) => {
        const scheme = document.components.securitySchemes?.[key];
        if (!scheme) throw new Error(`${operation.id} asks for the unknown security scheme ${key}.`);
        return { key, scheme };
      }),
    ),
  };
}
