import type { RulesetDefinition } from '@stoplight/spectral-core';
import { arazzo, oas } from '@stoplight/spectral-rulesets';
import { shapeRules } from './shape-rules.ts';

/** Every rule about the shape of a contract and its workflows: Spectral's own, hints included, and the house rules. */
const ruleset: RulesetDefinition = {
  extends: [
    [oas as RulesetDefinition, 'all'],
    [arazzo as RulesetDefinition, 'all'],
  ],
  rules: {
    ...shapeRules,
    // The contract has maintainers, but no address that is meant to be published.
    'contact-properties': 'off',
  },
};

export default ruleset;
