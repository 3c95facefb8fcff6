import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

type Value = Record<string, unknown>;

/** The contract as far as it is copied. */
interface Contract {
  tags: Value[];
  paths: Record<string, Value>;
  components: Record<string, Record<string, Value>>;
}

interface ErrorCode extends Value {
  code: string;
  source: string;
  operations?: string[];
}

const methods = ['get', 'put', 'post', 'delete', 'patch'];

/** What holds data of the API, in which names and texts stay as they are. */
const dataKeys = new Set(['example', 'examples', 'default', 'enum', 'const', 'value']);

const proseKeys = new Set([
  ...['title', 'summary', 'description', 'x-displayName', 'x-unbounded', 'meaning', 'remedy'],
]);

/**
 * Brings the contract in a folder to a number of operations: adds copies of its operations, each copy of them with a tag, paths,
 * schemas, examples and error codes of its own. No text of a copy is like that of another, so that nothing is looked at once for
 * all of them. What all operations share (credentials, failures of any request, the project) they share with the copies too.
 *
 * @param folder `spec/` of a copy of the repository
 * @param operations how many the contract is to have at least
 */
export function growContract(folder: string, operations: number): void {
  const path = (name: string) => join(folder, name);
  const contract = parse(readFileSync(path('openapi.yaml'), 'utf8')) as Contract;
  const errorCodes = parse(readFileSync(path('error-codes.yaml'), 'utf8')) as ErrorCode[];

  const original = structuredClone({ contract, errorCodes });
  const ids = operationIds(original.contract);
  for (let number = 1; (number + 1) * ids.length <= operations; number++) {
    addCopy(contract, errorCodes, original, ids, number);
  }
  errorCodes.sort((a, b) => compare(a.code.toLowerCase(), b.code.toLowerCase()));
  write(path('openapi.yaml'), contract);
  write(path('error-codes.yaml'), errorCodes);
}

function addCopy(
  contract: Contract,
  errorCodes: ErrorCode[],
  original: { contract: Contract; errorCodes: ErrorCode[] },
  ids: readonly string[],
  number: number,
): void {
  const { paths, components, tags } = original.contract;
  const shared = sharedReferences(original.contract);
  const own = reachable(original.contract, paths, shared);
  const copied = Object.fromEntries(
    [...own].map((reference) => [reference, component(original.contract, reference)]),
  );
  const written = JSON.stringify([paths, copied]);
  const rules = [...written.matchAll(/"x-errors":\{[^}]*\}/g)].join();
  const placed = new Set(rules.match(/[A-Za-z]+\.\d{4}/g));
  const codes = original.errorCodes.filter(
    ({ code, source, status, operations }) =>
      // The status of the others follows from what is shared, and so do they.
      source === 'service' && (placed.has(code) || (operations !== undefined && status !== undefined)),
  );
  const letters = lettersOf(number);
  const digits = String(number).padStart(4, '0');
  // The parameters of paths that belong to the copies alone: the IDs of their resources.
  const parameters = [...own]
    .map((reference) => component(original.contract, reference))
    .filter((node) => node.in === 'path')
    .map(({ name }) => String(name));

  const names = new Map<string, string>([
    ...ids.map((id) => [id, `${id}${letters}`] as const),
    ...codes.map(({ code }) => [code, code.replace('.', `${letters}.`)] as const),
    ...parameters.map((name) => [name, `${name}_${digits}`] as const),
    ...tags.map(({ name }) => [String(name), `${name}-${digits}`] as const),
    ...[...own].map((reference) => [`#${reference}`, `#${reference}${letters}`] as const),
  ]);
  const copy = (node: unknown): unknown => copyOf(node, names, number);

  for (const tag of tags) contract.tags.push(copy(tag) as Value);
  for (const [path, item] of Object.entries(paths)) {
    const place = path
      .replace(/(\/[a-z-]+)(?=\/\{|$)/, `$1-${digits}`)
      .replace(/\{([^}]+)\}/g, (braces, name: string) => (names.has(name) ? `{${names.get(name)}}` : braces));
    contract.paths[place] = copy(item) as Value;
  }
  for (const reference of own) {
    const [section = '', name = ''] = reference.split('/').slice(-2);
    const target = contract.components[section];
    if (target) target[`${name}${letters}`] = copy(components[section]?.[name]) as Value;
  }
  for (const code of codes) errorCodes.push(copy(code) as ErrorCode);
}

/** A copy with other names, and a number in every text. */
function copyOf(node: unknown, names: ReadonlyMap<string, string>, number: number): unknown {
  const rename = (text: string): string =>
    names.get(text) ??
    text
      .replace(/\b[A-Za-z]+\.\d{4}\b/g, (code) => names.get(code) ?? code)
      .replace(/\b[a-z]+(?:_[a-z]+)+\b/g, (name) => names.get(name) ?? name);

  function visit(value: unknown, key: string, isProse: boolean, isChinese: boolean): unknown {
    if (typeof value === 'string') {
      return isProse ? withNumber(rename(value), number, isChinese) : rename(value);
    }
    if (Array.isArray(value)) return value.map((item) => visit(item, key, false, isChinese));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, child]) => {
        const prose = proseKeys.has(name) || key === 'x-enumDescriptions';
        // Media types name their examples, whose references follow; elsewhere examples are data.
        const isData = dataKeys.has(name) && JSON.stringify(child)?.includes('"$ref"') === false;
        const text = isData
          ? renameCodes(child, rename)
          : visit(child, name, prose, isChinese || name === 'zh-CN');
        return [names.get(name) ?? name, text];
      }),
    );
  }
  return visit(node, '', false, false);
}

/** Data with the error codes of the copy. */
function renameCodes(node: unknown, rename: (text: string) => string): unknown {
  if (typeof node === 'string') return rename(node);
  if (Array.isArray(node)) return node.map((item) => renameCodes(item, rename));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([name, child]) => [name, renameCodes(child, rename)]));
}

/** A text of a copy: no other has its number. */
function withNumber(text: string, number: number, isChinese: boolean): string {
  const [, body = '', end = ''] = /^([\s\S]*?)([.。]?\s*)$/.exec(text) ?? [];
  return isChinese ? `${body}（副本 ${number}）${end}` : `${body} (copy ${number})${end}`;
}

/** What each operation has, directly or through others: it is not copied. */
function sharedReferences({ paths, ...contract }: Contract): ReadonlySet<string> {
  const parts = Object.values(paths).flatMap((item) =>
    Object.keys(item)
      .filter((key) => methods.includes(key))
      .map((key) => JSON.stringify([item.parameters, item[key]])),
  );
  const sets = parts.map(
    (text) => new Set([...text.matchAll(/"\$ref":"#([^"]+)"/g)].map(([, to]) => to ?? '')),
  );
  const [first = new Set<string>(), ...others] = sets;
  const inAll = [...first].filter((reference) => others.every((set) => set.has(reference)));
  const all = { paths, ...contract };
  return new Set([
    ...inAll,
    ...inAll.flatMap((each) => [...reachable(all, component(all, each), new Set())]),
  ]);
}

/** The components that a part of the contract refers to, directly or through others, but for those that are left out. */
function reachable(contract: Contract, part: unknown, leftOut: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting: unknown[] = [part];
  for (const node of waiting) {
    for (const [, reference = ''] of JSON.stringify(node).matchAll(/"\$ref":"#([^"]+)"/g)) {
      if (found.has(reference) || leftOut.has(reference)) continue;
      found.add(reference);
      waiting.push(component(contract, reference));
    }
  }
  return found;
}

function component({ components }: Contract, reference: string): Value {
  const [section = '', name = ''] = reference.split('/').slice(-2);
  const node = components[section]?.[name];
  if (!node) throw new Error(`The contract has no ${reference}.`);
  return node;
}

function operationIds({ paths }: Contract): string[] {
  return Object.values(paths).flatMap((item) =>
    methods.flatMap((method) => {
      const id = (item[method] as Value | undefined)?.operationId;
      return typeof id === 'string' ? [id] : [];
    }),
  );
}

/** What the names of the operations of a copy end in, which have no digits: `Aab` for the first. */
export function lettersOf(number: number): string {
  const [third, second, first] = [1, 26, 676].map((place) =>
    String.fromCharCode(97 + (Math.floor(number / place) % 26)),
  );
  return `${first?.toUpperCase()}${second}${third}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function write(path: string, value: unknown): void {
  const options = { aliasDuplicateObjects: false, compat: 'yaml-1.1', lineWidth: 0 } as const;
  writeFileSync(path, stringify(value, options));
}
