import { segmentOf } from './languages.ts';

/** The path that the site is published under, without a slash at its end. */
const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** Address of a page in one language, such as `reference/error-codes`. */
export function pageHref(language: string, page = '', anchor?: string): string {
  const path = [segmentOf(language), ...page.split('/')].filter(Boolean).join('/');
  return `${base}/${path}/${anchor ? `#${anchor}` : ''}`;
}

/** Address of a page as Markdown, beside its folder: `/en/mock.md` for `/en/mock/`. The build writes it. */
export function markdownHref(language: string, page: string): string {
  return `${base}/${segmentOf(language)}/${page || 'index'}.md`;
}

/** Address of a file of the site, such as `favicon.svg`. */
export function fileHref(file: string): string {
  return `${base}/${file}`;
}

/** Address of a file that the build puts under `download/`. */
export function downloadHref(file: string): string {
  return fileHref(`download/${file}`);
}
