import type { ErrorCode, OpenApiDocument } from '@vpcep/contract';
import type { Texts } from '../src/texts.ts';
import { operationsOf } from './operations-of.ts';
import { ownMessages } from './own-messages.ts';
import { resolve } from './resolve.ts';

/**
 * `messages.gen.ts` and, for each language, a file with its texts: what each error code means and what to do, what each
 * status means, and what the client itself says.
 *
 * @param contracts the projections, by language; the source comes first
 */
export function renderMessages(
  errorCodes: readonly ErrorCode[],
  contracts: Readonly<Record<string, OpenApiDocument>>,
): Record<string, string> {
  const languages = Object.keys(contracts);
  const loaders = languages.map(
    (language) => `  '${language}': async () => (await import('./messages-${language}.gen.ts')).texts,`,
  );
  const files: Record<string, string> = {
    'messages.gen.ts': `import type { Texts } from './texts.ts';

/** The languages that messages exist in; the first is the source of the others. */
export const languages: readonly string[] = ${JSON.stringify(languages)};

/** Loads the texts of a language. */
export const loaders: Readonly<Record<string, () => Promise<Texts>>> = {
${loaders.join('\n')}
};
`,
  };
  for (const [language, contract] of Object.entries(contracts)) {
    const own = ownMessages[language] ?? ownMessages[languages[0] as string];
    if (!own) throw new Error(`scripts/own-messages.ts has no texts in ${languages[0]}.`);
    const codes = Object.fromEntries(
      errorCodes.map(({ code, meaning, remedy }) => [
        code.toLowerCase(),
        join(meaning[language], remedy[language], language),
      ]),
    );
    const texts: Texts = { codes, statuses: statusesOf(contract), own };
    files[`messages-${language}.gen.ts`] = `import type { Texts } from './texts.ts';

export const texts: Texts = ${JSON.stringify(texts, null, 2)};
`;
  }
  return files;
}

function statusesOf(contract: OpenApiDocument): Record<string, string> {
  const statuses: Record<string, string> = {};
  for (const { operation } of operationsOf(contract)) {
    for (const [status, response] of Object.entries(operation.responses)) {
      if (status.startsWith('2')) continue;
      statuses[status] ??= resolve(contract, response).description.replaceAll('\n', ' ');
    }
  }
  return statuses;
}

/** Two sentences; Chinese, Japanese and the like take no space between them. */
function join(meaning = '', remedy = '', language: string): string {
  return `${meaning}${/^(zh|ja)/.test(language) ? '' : ' '}${remedy}`;
}
