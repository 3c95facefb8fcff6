import { existsSync } from 'node:fs';
import { type ErrorCode, type OpenApiDocument, operationsOf } from '@vpcep/contract';

const sourceFolder = new URL('../src/messages/', import.meta.url);

/**
 * `loaders.gen.ts` and, for each language, a file with its texts: what each error code means and what to do, what each status
 * means, and what the client itself says.
 *
 * @param contracts the projections, by language; the source comes first
 */
export function renderMessages(
  errorCodes: readonly ErrorCode[],
  contracts: Readonly<Record<string, OpenApiDocument>>,
): Record<string, string> {
  const languages = Object.keys(contracts);
  const loaders = languages.map(
    (language) =>
      `  '${language}': async () => (await import('./messages-${language}.gen.ts')).localizeError,`,
  );
  const files: Record<string, string> = {
    'messages/loaders.gen.ts': `/** Loads what says errors in a language. */
export const loaders: Readonly<Record<string, () => Promise<(error: unknown) => string | undefined>>> = {
${loaders.join('\n')}
};

/** The languages that messages exist in; the first is the source of the others. */
export const languages: readonly string[] = Object.keys(loaders);
`,
  };
  for (const [language, contract] of Object.entries(contracts)) {
    const codes = errorCodes.flatMap(({ code, also = [], meaning, remedy }) =>
      [code, ...also].map((each) => [
        each.toLowerCase(),
        joinSentences(meaning[language] ?? '', remedy[language] ?? ''),
      ]),
    );
    files[`messages/messages-${language}.gen.ts`] = `import { own } from './${ownTexts(language)}';
import { localize } from './localize.ts';
import type { Texts } from './texts.ts';

const texts: Texts = {
  codes: ${JSON.stringify(Object.fromEntries(codes), null, 2)},
  statuses: ${JSON.stringify(statusesOf(contract), null, 2)},
  own,
};

export const localizeError = (error: unknown) => localize(error, texts);
`;
  }
  return files;
}

/** The client's own texts in a language; in English where nobody has translated them. */
function ownTexts(language: string): string {
  const name = `${language.toLowerCase()}.ts`;
  return existsSync(new URL(name, sourceFolder)) ? name : 'en.ts';
}

function statusesOf(contract: OpenApiDocument): Record<string, string> {
  const statuses: Record<string, string> = {};
  for (const { status, description } of operationsOf(contract).flatMap(({ responses }) => responses)) {
    if (!status.startsWith('2')) statuses[status] ??= description.replaceAll('\n', ' ');
  }
  return statuses;
}

/** No space follows full-width punctuation. */
function joinSentences(first: string, second: string): string {
  return `${first}${/[\u3000-\u303f\uff00-\uffef]$/.test(first) ? '' : ' '}${second}`;
}
