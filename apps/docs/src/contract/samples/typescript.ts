import { inspect } from 'node:util';
import { sampleParameter } from '@vpcep/contract';
import { sampleToken } from './request.ts';
import { lines, type SampleLanguage, type SampleLine } from './sample.ts';

/** A module that makes the call with the client. */
export const typescript: SampleLanguage = {
  id: 'ts',
  label: 'TypeScript',
  write({ view, baseUrl, body }) {
    // Parameters that are options of the client are not arguments of its methods.
    const options = view.parameters.filter((parameter) => parameter['x-client-option'] !== undefined);
    const fixed = view.pathParameters.filter((name) => !options.some((option) => option.name === name));
    const args = [
      ...fixed.map((name) => `'${sampleParameter(view, name)}'`),
      ...(body === undefined
        ? []
        : [inspect(body, { depth: null, maxArrayLength: null, compact: 1, breakLength: 60 })]),
    ];
    const call = `client.${view.id}(${args.join(', ')})`;
    const responds = view.successes.some(({ schema }) => schema);
    return [
      ...lines(
        'ts',
        `import { createVpcepClient } from '@vpcep/client';`,
        '',
        'const client = createVpcepClient({',
        `  baseUrl: '${baseUrl}',`,
        ...options.map(
          ({ name, 'x-client-option': option }) => `  ${option}: '${sampleParameter(view, name)}',`,
        ),
        `  credentials: '${sampleToken}',`,
        '});',
        '',
      ),
      ...withProperties(responds ? `const service = await ${call};` : `await ${call};`),
      ...(responds ? lines('ts', 'console.log(service);') : []),
    ];
  },
};

function withProperties(call: string): SampleLine[] {
  let property: string | undefined;
  return call.split('\n').map((text) => {
    property = /^ {2}(\w+):/.exec(text)?.[1] ?? (text.startsWith('}') ? undefined : property);
    return { text, form: 'ts', ...(property ? { property } : {}) };
  });
}
