import { existsSync, readFileSync } from 'node:fs';
import type { UserContext } from '@redocly/openapi-core';
import { propertiesOf } from '@vpcep/contract';
import { specPath } from '@vpcep/contract/build';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { documentRule } from '../rule.ts';

const ajv = new Ajv2020({ strict: true });
/** By the text of their schema, which an author may change between two runs. */
const compiled = new Map<string, ValidateFunction>();

/** Every extension has a schema in `spec/schemas/`, and follows it. */
export default documentRule(() => {
  const validators = new Map<string, ValidateFunction | undefined>();

  function validatorOf(extension: string): ValidateFunction | undefined {
    if (!validators.has(extension)) {
      const path = specPath(`schemas/${extension}.schema.json`);
      validators.set(extension, existsSync(path) ? compile(readFileSync(path, 'utf8')) : undefined);
    }
    return validators.get(extension);
  }

  function check(node: unknown, { location, report, type }: UserContext): void {
    const prefix = type.extensionsPrefix;
    if (prefix === undefined) return;
    for (const [key, value] of Object.entries(propertiesOf(node))) {
      if (!key.startsWith(prefix)) continue;
      const validate = validatorOf(key);
      if (!validate) {
        const message = `Remove \`${key}\`, or describe it in spec/schemas/${key}.schema.json.`;
        report({ message, location: location.child([key]).key() });
      } else if (!validate(value)) {
        const what = problemOf(validate.errors?.at(-1));
        const message = `Correct \`${key}\`: ${what} (spec/schemas/${key}.schema.json).`;
        report({ message, location: location.child([key]).key() });
      }
    }
  }

  return { any: check, ref: check };
}, ['openapi', 'arazzo']);

function compile(schema: string): ValidateFunction {
  const validate = compiled.get(schema) ?? ajv.compile(JSON.parse(schema));
  compiled.set(schema, validate);
  return validate;
}

function problemOf({ instancePath = '', message = '', params = {} }: Partial<ErrorObject> = {}): string {
  const { propertyName } = params;
  return [instancePath, propertyName ? `\`${propertyName}\` is not a name that it may hold` : message]
    .filter(Boolean)
    .join(' ');
}
