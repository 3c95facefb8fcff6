import type { RuleDefinition } from '@stoplight/spectral-core';
import { type Properties, propertiesOf } from '@vpcep/contract';
import { ruleMessage } from '../rule-message.ts';
import { type Contract, contractOf } from './contract.ts';
import type { Path } from './contract-node.ts';

/** Something that a rule found: where, and what to do about it. */
export interface Finding {
  path: Path;
  message: string;
}

/**
 * A Spectral rule about the shape of the contract. It looks at the document as it is written, without resolving, so that
 * a fault in a component is reported once and in its place.
 *
 * @param id the rule's name, under which it is documented
 * @param description what the rule asks of a contract
 */
export function shapeRule(
  id: string,
  description: string,
  check: (contract: Contract) => readonly Finding[],
): RuleDefinition {
  return documentRule(id, description, 'openapi', (document, path) => check(contractOf(document, path)));
}

/**
 * A Spectral rule that looks at documents of one kind as a whole, and leaves others alone.
 *
 * @param kind the member that tells the kind of a document
 * @param check looks at a document, which is parsed, and knows where it was read from
 */
export function documentRule(
  id: string,
  description: string,
  kind: 'openapi' | 'arazzo',
  check: (document: Properties, path: string) => readonly Finding[],
): RuleDefinition {
  return {
    description,
    message: '{{error}}',
    severity: 'error',
    given: '$',
    resolved: false,
    // biome-ignore lint/suspicious/noThenProperty: Spectral's name for what a rule does
    then: {
      function: (document, _options, { document: { source } }) => {
        if (!(kind in propertiesOf(document))) return [];
        return check(propertiesOf(document), source ?? '').map(({ path, message }) => ({
          path: [...path],
          message: ruleMessage(id, message),
        }));
      },
    },
  };
}
