import type { ErrorCode, OpenApiDocument } from '@vpcep/spec';
import { operationsOf } from './operations-of.ts';
import { resolve } from './resolve.ts';

/**
 * `messages.gen.ts`: what each error code means and what to do, and what each status means, in every language.
 *
 * @param contracts the projections, by language
 */
export function renderMessages(
  errorCodes: readonly ErrorCode[],
  contracts: Readonly<Record<string, OpenApiDocument>>,
): string {
  const codes = errorCodes.map(({ code, meaning, remedy }) => [
    code.toLowerCase(),
    Object.fromEntries(
      Object.keys(contracts).map((language) => [
        language,
        join(meaning[language], remedy[language], language),
      ]),
    ),
  ]);
  const statuses: Record<string, Record<string, string>> = {};
  for (const [language, contract] of Object.entries(contracts)) {
    for (const { operation } of operationsOf(contract)) {
      for (const [status, response] of Object.entries(operation.responses)) {
        if (status.startsWith('2')) continue;
        statuses[status] ??= {};
        statuses[status][language] ??= resolve(contract, response).description.replaceAll('\n', ' ');
      }
    }
  }
  const type = 'Readonly<Record<string, Readonly<Record<string, string>>>>';
  return `/** The languages that messages exist in; the first is the source of the others. */
export const languages: readonly string[] = ${JSON.stringify(Object.keys(contracts))};

/** By error code in lower case, then by language. */
export const codeMessages: ${type} = ${JSON.stringify(Object.fromEntries(codes), null, 2)};

/** By status or \`default\`, then by language. */
export const statusMessages: ${type} = ${JSON.stringify(statuses, null, 2)};
`;
}

/** Two sentences; Chinese, Japanese and the like take no space between them. */
function join(meaning = '', remedy = '', language: string): string {
  return `${meaning}${/^(zh|ja)/.test(language) ? '' : ' '}${remedy}`;
}
