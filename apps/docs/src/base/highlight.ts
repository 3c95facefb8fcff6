import Prism, { type Token } from 'prismjs';
import 'prismjs/components/prism-bash.js';
import 'prismjs/components/prism-go.js';
import 'prismjs/components/prism-java.js';
import 'prismjs/components/prism-json.js';
import 'prismjs/components/prism-python.js';
import 'prismjs/components/prism-typescript.js';
import 'prismjs/components/prism-yaml.js';
import { escapeHtml } from './html.ts';

const grammars: Record<string, string> = { sh: 'bash', ts: 'typescript', mjs: 'typescript' };

/** The few kinds of token that have a colour, by the names of the grammars. */
const classes: Record<string, string> = {
  property: 'k',
  'attr-name': 'k',
  key: 'k',
  string: 's',
  'template-string': 's',
  'triple-quoted-string': 's',
  char: 's',
  number: 'n',
  boolean: 'w',
  null: 'w',
  keyword: 'w',
  builtin: 'w',
  atrule: 'k',
  comment: 'c',
};

/** Code as HTML whose tokens have classes. An unknown form is only escaped. */
export function highlight(code: string, form: string): string {
  const grammar = Prism.languages[grammars[form] ?? form];
  return grammar ? render(Prism.tokenize(code, grammar)) : escapeHtml(code);
}

function render(token: string | Token | (string | Token)[]): string {
  if (typeof token === 'string') return escapeHtml(token);
  if (Array.isArray(token)) return token.map(render).join('');
  const own = classes[token.type];
  const content = render(token.content as string | Token | (string | Token)[]);
  return own ? `<span class="c-${own}">${content}</span>` : content;
}
