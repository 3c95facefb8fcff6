import { fileURLToPath } from 'node:url';

const root = new URL('../../../spec/', import.meta.url);

/** The absolute path of a file or folder of `spec/`. */
export function specPath(name: string): string {
  return fileURLToPath(new URL(name, root));
}
