import { fileURLToPath } from 'node:url';

/** The absolute path of `spec/`. */
export const specPath = fileURLToPath(new URL('../../../spec/', import.meta.url));
