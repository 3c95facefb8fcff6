import { sourceLanguage } from '@vpcep/contract';

/** What changed in the contract. */
export interface Changelog {
  intro: string;
  versions: { version: string; says: string }[];
}

const files = import.meta.glob<string>('../../../../spec/CHANGELOG*.md', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** The changelog of the contract in one language, else in the source language. Its texts are Markdown. */
export function changelogFor(language: string): Changelog & { language: string } {
  const own = textIn(language);
  const [head = '', ...parts] = (own ?? textIn(sourceLanguage) ?? '').split(/^## /m);
  return {
    language: own === undefined ? sourceLanguage : language,
    intro: head.replace(/^# .*\n/, '').trim(),
    versions: parts.map((part) => {
      const [version = '', ...says] = part.split('\n');
      return { version: version.trim(), says: says.join('\n').trim() };
    }),
  };
}

function textIn(language: string): string | undefined {
  const name = language === sourceLanguage ? 'CHANGELOG.md' : `CHANGELOG.${language}.md`;
  return Object.entries(files).find(([path]) => path.endsWith(`/${name}`))?.[1];
}
