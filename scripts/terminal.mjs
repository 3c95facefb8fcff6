// What the root's scripts say, in the reader's language.
import { fileURLToPath } from 'node:url';

/** Absolute path of the repository, with a closing separator. */
export const repositoryRoot = fileURLToPath(new URL('..', import.meta.url));

const language = Intl.DateTimeFormat().resolvedOptions().locale.startsWith('zh') ? 'zh-CN' : 'en';

// Whoever reads the output may stop (`npm start | head -1`): then nobody is told, and the work goes on.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

/** The text of `texts` in the language of the terminal (`LANG`, `LC_ALL`): Chinese, else English. */
export const inReadersLanguage = (texts) => texts[language];

/** Prints one message, given as `{ en, 'zh-CN' }`. */
export const say = (texts) => console.log(inReadersLanguage(texts));

/** Prints one message to standard error. */
export const sayToStandardError = (texts) => console.error(inReadersLanguage(texts));

/** Prints one message to standard error and ends the process with exit code 2. */
export function fail(texts) {
  sayToStandardError(texts);
  process.exit(2);
}
