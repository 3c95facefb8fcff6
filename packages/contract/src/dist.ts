import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const dist = new URL('../dist/', import.meta.url);

/** The absolute path of a file that the build wrote. */
export function distPath(name: string): string {
  return fileURLToPath(new URL(name, dist));
}

/** Parses a JSON file that the build wrote. */
export function readDistJson<T>(name: string): T {
  return JSON.parse(readFileSync(distPath(name), 'utf8')) as T;
}
