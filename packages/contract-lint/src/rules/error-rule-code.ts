import type { UserContext } from '@redocly/openapi-core';
import { propertiesOf } from '@vpcep/contract';
import { checkedRules, documentedRules, responseRules } from '@vpcep/contract/rules';
import { errorsAt, errorsKey } from '../openapi/error-rules.ts';
import type { VisitedSchema } from '../openapi/schemas.ts';
import { contractRule } from '../rule.ts';

const namedRules: readonly string[] = [...checkedRules, ...documentedRules];

/** Each entry of `x-errors` is about a rule of its place, and has a code of `error-codes.yaml`. */
export default contractRule(({ errorCodes }) => {
  const known = new Set(errorCodes.map(({ code }) => code.toLowerCase()));
  const isKnown = (code: string): boolean => known.has(code.toLowerCase());

  function check(node: object, isRuleHere: (rule: string) => boolean, what: string, ctx: UserContext): void {
    for (const [rule, code] of errorsAt(node)) {
      const location = ctx.location.child([errorsKey, rule]);
      if (!isRuleHere(rule))
        ctx.report({ message: `Remove \`${rule}\`: ${what}.`, location: location.key() });
      if (!isKnown(code))
        ctx.report({
          message: `Add \`${code}\` to error-codes.yaml, or use a code that is there.`,
          location,
        });
    }
  }

  function checkSchema(node: object, schema: VisitedSchema, ctx: UserContext): void {
    // Whether a property is required says the object; see below.
    const isRuleHere = (rule: string) => rule === 'required' || rule in schema || namedRules.includes(rule);
    check(node, isRuleHere, 'the schema has no such keyword', ctx);
  }

  return {
    Schema(schema, ctx) {
      checkSchema(schema, schema, ctx);
      for (const [name, written] of Object.entries(schema.properties ?? {})) {
        const rules = [written, ctx.resolve<VisitedSchema>(written).node].flatMap((node) => errorsAt(node));
        if (!rules.some(([rule]) => rule === 'required') || schema.required?.includes(name)) continue;
        const message = `Require \`${name}\`, or remove \`required\` from its \`${errorsKey}\`.`;
        ctx.report({ message, location: ctx.location.child(['properties', name]) });
      }
      const gone = propertiesOf(propertiesOf(schema)['x-lifecycle']).gone;
      if (typeof gone === 'string' && !isKnown(gone)) {
        const message = `Add \`${gone}\` to error-codes.yaml, or use a code that is there.`;
        ctx.report({ message, location: ctx.location.child(['x-lifecycle', 'gone']) });
      }
    },
    ref(reference, ctx, { node }) {
      if (ctx.type.name === 'Schema' && node) checkSchema(reference, node as VisitedSchema, ctx);
    },
    Response(response, ctx) {
      const isRuleHere = (rule: string) => (responseRules as readonly string[]).includes(rule);
      check(response, isRuleHere, 'it stands at the schema, not at the response', ctx);
    },
  };
});
