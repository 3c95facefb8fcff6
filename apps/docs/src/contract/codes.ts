import { type ErrorCode, errorCodes, inlineReferences, type Schema } from '@vpcep/contract';
import { pageHref } from '../base/addresses.ts';
import { perLanguage } from '../base/languages.ts';
import { contractOf } from './contract-of.ts';
import { operationsOf } from './operations.ts';

const byName = new Map(errorCodes.map((entry) => [entry.code.toLowerCase(), entry]));

/** The entry of an error code. The service itself is not consistent about letter case. */
export function errorCodeNamed(text: string): ErrorCode | undefined {
  return byName.get(text.toLowerCase());
}

/** The entries of the error codes that a text names, each once. */
export function errorCodesIn(text: string): ErrorCode[] {
  const names = text.match(/\b[A-Za-z]+\.\d{4}\b/g) ?? [];
  return [...new Set(names.flatMap((name) => errorCodeNamed(name) ?? []))];
}

/** All codes that come with one HTTP status. */
export function errorCodesWithStatus(status: number): ErrorCode[] {
  return errorCodes.filter((entry) => entry.status === status);
}

/** The family of a code: its first digit, or `gateway` where the API gateway sends it. */
export function familyOf({ code, source }: ErrorCode): string {
  return source === 'gateway' ? 'gateway' : (/\.(\d)/.exec(code)?.[1] ?? 'other');
}

/** Codes that a request can provoke, and those that come from the inside of the service. */
export interface SortedCodes {
  likely: ErrorCode[];
  rare: ErrorCode[];
}

const codesByOperation = new Map<string, ErrorCode[]>();
for (const entry of errorCodes) {
  for (const id of entry.operations) {
    const codes = codesByOperation.get(id);
    if (codes) codes.push(entry);
    else codesByOperation.set(id, [entry]);
  }
}

/** The codes of an operation with one HTTP status. */
export function codesOf(language: string, operationId: string, status: string): SortedCodes {
  const named = namedByOperation(language).get(operationId);
  const codes = codesByOperation.get(operationId) ?? [];
  return sort(
    codes.filter((entry) => String(entry.status) === status),
    (entry) => named?.has(entry) ?? false,
  );
}

/** A page of error codes. */
export interface CodePage {
  /** Of the address; empty for the page that the navigation leads to. */
  readonly name: string;
  readonly entries: readonly ErrorCode[];
}

/** How many codes one page may list. */
const mostOnAPage = 300;

/** The pages of the codes: one, or where it would be too long, one more for the codes of each tag but the first. */
export const codePages = perLanguage((language): readonly CodePage[] => {
  const pages = new Map<string, ErrorCode[]>([['', []]]);
  const tagOf = new Map(operationsOf(language).map(({ id, object }) => [id, object.tags?.[0] ?? '']));
  const [firstTag] = tagOf.values();
  for (const entry of errorCodes) {
    const tags = new Set(entry.operations.map((id) => tagOf.get(id) ?? ''));
    const [tag = ''] = tags;
    const name = errorCodes.length <= mostOnAPage || tags.size > 1 || tag === firstTag ? '' : tag;
    const entries = pages.get(name);
    if (entries) entries.push(entry);
    else pages.set(name, [entry]);
  }
  return [...pages].map(([name, entries]) => ({ name, entries }));
});

const pageNames = perLanguage(
  (language) =>
    new Map(codePages(language).flatMap(({ name, entries }) => entries.map(({ code }) => [code, name]))),
);

/** Where a page of codes is. */
export function codePlace({ name }: Pick<CodePage, 'name'>): string {
  return name ? `reference/error-codes/${name}` : 'reference/error-codes';
}

/** The page that lists a code. */
export function placeOfCode(language: string, code: string): string {
  return codePlace({ name: pageNames(language).get(code) ?? '' });
}

/** Address of a code in the list. */
export function codeHref(language: string, code: string): string {
  return pageHref(language, placeOfCode(language, code), code);
}

/** The codes of a page; likely are those that are likely for an operation. */
export function sortedCodes(language: string, { entries }: CodePage): SortedCodes {
  const named = likelyCodes(language);
  const bySource = [...entries].sort((a, b) => b.source.localeCompare(a.source));
  return sort(bySource, (entry) => named.has(entry));
}

const likelyCodes = perLanguage(
  (language) => new Set([...namedByOperation(language).values()].flatMap((codes) => [...codes])),
);

function sort(codes: readonly ErrorCode[], isLikely: (entry: ErrorCode) => boolean): SortedCodes {
  return { likely: codes.filter(isLikely), rare: codes.filter((entry) => !isLikely(entry)) };
}

/** The codes that the contract names at a request, its parts, and the examples of its failures. */
const namedByOperation = perLanguage((language) => {
  const document = contractOf(language);
  return new Map(
    operationsOf(language).map(({ id, object, parameters, request, failures }) => {
      const parts = [
        object.description,
        parameters,
        request?.schema && inlineReferences(document, request.schema as Schema),
        failures.map(({ description, examples, 'x-errors': rules }) => [description, examples, rules]),
      ];
      return [id, new Set(errorCodesIn(JSON.stringify(parts)))];
    }),
  );
});
