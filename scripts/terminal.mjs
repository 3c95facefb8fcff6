// What the root's scripts say, in the reader's language.
import { fileURLToPath } from 'node:url';

/** Absolute path of the repository, with a closing separator. */
export const repositoryRoot = fileURLToPath(new URL('..', import.meta.url));

/** The languages that there are messages in. */
export const terminalLanguages = ['en', 'zh-CN'];

let language = Intl.DateTimeFormat().resolvedOptions().locale.startsWith('zh') ? 'zh-CN' : 'en';

/** The language of the messages: that of the terminal (`LANG`, `LC_ALL`) if it is Chinese, else English, unless `speak` chose. */
export const spokenLanguage = () => language;

/** Chooses the language of the messages. Returns false where there are none in it. */
export function speak(tag) {
  const own = terminalLanguages.find((known) => known.toLowerCase() === tag.toLowerCase());
  language = own ?? language;
  return own !== undefined;
}

// Whoever reads the output may stop (`npm start | head -1`): then nobody is told, and the work goes on.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

/** The text of `texts` in the language of the messages. */
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
