import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Document, isAlias, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { KeptResults } from './kept-results.ts';

/** A YAML file, read. */
export interface YamlFile {
  /** What it says; each reader gets a copy of its own. */
  readonly content: unknown;
  /** The line of a place in it, counted from 1; that of the whole where there is no such place. */
  lineOf(at: readonly (string | number)[]): number;
}

/** The content of files that were read before: a parser with places takes a hundred times as long as one of JSON. */
const kept = new KeptResults({
  folder: fileURLToPath(new URL('../../node_modules/.cache/yaml', import.meta.url)),
  makers: ['../../src/build/parse-yaml.ts', '../../../../pnpm-lock.yaml'].map(
    (file) => new URL(file, import.meta.url),
  ),
  most: 300,
});

/** How many characters a file has whose content is kept: a small one is soon parsed, and 300 operations are enough. */
const worthKeeping = { least: 4_000, most: 20_000_000 };

/**
 * Parses YAML of the contract. Only what every YAML reader understands alike is let through, so that build, lint, editors and the
 * gate for breaking changes see the same document.
 *
 * @param name what to call the file in a message
 * @throws {Error} the text is not YAML, or uses a construct that readers understand differently: a merge key, an alias, a tag, a
 * directive, an unquoted text that some readers take for a number, a date or a boolean. The message names file, line and remedy
 */
export function parseYaml(name: string, text: string): YamlFile {
  let parsed: Parsed | undefined;
  const isKept = text.length >= worthKeeping.least && text.length <= worthKeeping.most;
  let json = isKept ? kept.find([text])?.toString() : undefined;
  if (json === undefined) {
    parsed = parseStrictly(name, text);
    json = JSON.stringify(parsed.document.toJS());
    if (isKept) kept.keep([text], json);
  }
  return {
    content: JSON.parse(json),
    lineOf(at) {
      parsed ??= parseStrictly(name, text);
      const node = parsed.document.getIn(at, true) as { range?: [number, number, number] } | undefined;
      return parsed.lines.linePos(node?.range?.[0] ?? 0).line;
    },
  };
}

interface Parsed {
  readonly document: Document;
  readonly lines: LineCounter;
}

function parseStrictly(name: string, text: string): Parsed {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    throw new Error(
      `${name} is not valid YAML:\n${document.errors.map(({ message }) => message).join('\n')}`,
    );
  }
  const problems: string[] = [];
  const reject = (node: Node, problem: string): void => {
    problems.push(`  ${name}:${lines.linePos(node.range?.[0] ?? 0).line} ${problem}`);
  };
  if (document.directives?.yaml.explicit) problems.push(`  ${name}:1 %YAML: remove the directive.`);
  visit(document, {
    Pair(_, { key }) {
      if (!isScalar(key)) problems.push(`  ${name} a key that is not a text: use a text.`);
      else if (key.value === '<<') reject(key, 'merge key <<: write the properties out, or use $ref.');
    },
    Node(position, node) {
      if (isAlias(node)) reject(node, `alias *${node.source}: write the value out, or use $ref.`);
      else if (node.tag) reject(node, `tag ${shortTag(node.tag)}: remove it; quote a text.`);
      else if (isScalar(node) && node.type === 'PLAIN' && node.source !== '<<') {
        const isAmbiguous = position === 'key' ? isAmbiguousName : isAmbiguousValue;
        if (isAmbiguous(node.source ?? '', node.value)) {
          reject(
            node,
            `${node.source}: YAML readers understand it differently. Quote a text; write a number in decimal.`,
          );
        }
      }
    },
  });
  if (problems.length > 0)
    throw new Error(`${name} uses what YAML readers treat differently:\n${problems.join('\n')}`);
  return { document, lines };
}

/**
 * Reads a YAML file of the contract.
 *
 * @throws {Error} as `parseYaml`
 */
export function readYaml(path: string): unknown {
  return parseYaml(basename(path), readFileSync(path, 'utf8')).content;
}

/** Every reader makes a text of a name. A plain whole number, such as a status, looks the same as one. */
function isAmbiguousName(written: string, value: unknown): boolean {
  if (/^(0|[1-9]\d{0,8})$/.test(written)) return false;
  return typeof value !== 'string' || isAmbiguousValue(written, value);
}

/** Whether a plain scalar means something else to a reader of YAML 1.1, or to one that knows JSON's values only. */
function isAmbiguousValue(written: string, value: unknown): boolean {
  if (typeof value !== 'string') {
    // JSON has no infinity, and few write a zero with a sign.
    if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))) return true;
    return !/^(|null|true|false|-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?)$/.test(written);
  }
  return (
    /^(y|n|yes|no|on|off|=)$/i.test(written) ||
    (/[\d.]/.test(written) && /^[-+]?(0[box][\d_a-f]*|[\d_]*\.?[\d_]*(e[-+]?[\d_]*)?)$/i.test(written)) ||
    /^[-+]?\d[\d_]*(:[0-5]?\d)+(\.[\d_]*)?$/.test(written) ||
    /^\d{4}-\d\d?-\d\d?([Tt\s]|$)/.test(written)
  );
}

function shortTag(tag: string): string {
  return tag.replace(/^tag:yaml\.org,2002:/, '!!');
}
