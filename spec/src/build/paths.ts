import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);

/** The absolute path of a file or folder of this package. */
export function packagePath(name: string): string {
  return fileURLToPath(new URL(name, root));
}
