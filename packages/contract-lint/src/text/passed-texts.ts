import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Keeper, register } from './kept-lines.ts';

/**
 * The texts that a check has passed, so that it looks at each once. Texts that differ in nothing but the code that they name are
 * one text to a check of prose, as descriptions of resources that are alike often are. What a check finds is not remembered.
 */
export class PassedTexts implements Keeper {
  readonly name: string;
  readonly version: string;
  readonly #keys = new Set<string>();
  #added: string[] = [];

  /** @param module the address of the module that has the check */
  constructor(module: string) {
    this.name = basename(fileURLToPath(module));
    this.version = readFileSync(fileURLToPath(module), 'utf8');
    register(this);
  }

  has(text: string): boolean {
    return this.#keys.has(keyOf(text));
  }

  add(text: string): void {
    const key = keyOf(text);
    this.#keys.add(key);
    this.#added.push(key);
  }

  read(key: string): void {
    this.#keys.add(key);
  }

  added(): string[] {
    const added = this.#added;
    this.#added = [];
    return added;
  }
}

function keyOf(text: string): string {
  return hash('sha256', text.replace(/`[^`]+`/g, '`x`'), 'base64').slice(0, 20);
}
