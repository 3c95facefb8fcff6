import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TextContext } from '../rule.ts';
import { type Keeper, register } from './kept-lines.ts';

/** The modules of lint, any of which may change a verdict. */
const source = fileURLToPath(new URL('..', import.meta.url));

/** A key is soon asked for again: rules look at the same text one after the other. */
const mostKeys = 1000;

/** Which rules texts keep, so that a rule judges a text once. What breaks a rule is judged each time. */
export class Verdicts implements Keeper {
  readonly name = 'verdicts';
  readonly version: string;
  /** By the key of a text, the names of the rules that it keeps, each with a comma after it. */
  readonly #kept = new Map<string, string>();
  readonly #added = new Set<string>();

  constructor(version: string) {
    this.version = version;
    register(this);
  }

  /** Whether texts, taken together, are known to keep a rule. */
  has(rule: string, ...texts: readonly string[]): boolean {
    return this.#kept.get(keyOf(texts))?.split(',').includes(rule) ?? false;
  }

  add(rule: string, ...texts: readonly string[]): void {
    const key = keyOf(texts);
    this.#kept.set(key, `${this.#kept.get(key) ?? ''}${rule},`);
    this.#added.add(key);
  }

  read(line: string): void {
    const [key = '', rules = ''] = line.split(' ');
    this.#kept.set(key, `${this.#kept.get(key) ?? ''}${rules}`);
  }

  added(): string[] {
    const lines = [...this.#added].map((key) => `${key} ${this.#kept.get(key)}`);
    this.#added.clear();
    return lines;
  }
}

const byVersion = new Map<string, Verdicts>();
/** All rules ask with one context. */
const byContext = new WeakMap<TextContext, Verdicts>();

/** The verdicts of the rules as they are now, with what they read beside a text as it is now. */
export function verdictsFor(context: TextContext): Verdicts {
  let verdicts = byContext.get(context);
  if (!verdicts) {
    const { languages, glossary, words } = context;
    const version = hash('sha256', JSON.stringify([languages, glossary, words, digestOfRules()]));
    verdicts = byVersion.get(version) ?? new Verdicts(version);
    byVersion.set(version, verdicts);
    byContext.set(context, verdicts);
  }
  return verdicts;
}

let digest: string | undefined;

function digestOfRules(): string {
  digest ??= hash(
    'sha256',
    readdirSync(source, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'))
      .join('\n'),
  );
  return digest;
}

const keys = new Map<string, string>();

function keyOf(texts: readonly string[]): string {
  const whole = texts.join('\0');
  let key = keys.get(whole);
  if (key === undefined) {
    if (keys.size >= mostKeys) keys.clear();
    key = hash('sha256', whole, 'base64').slice(0, 20);
    keys.set(whole, key);
  }
  return key;
}
