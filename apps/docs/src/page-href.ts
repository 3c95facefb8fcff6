/** Path segment of a language: its tag in lower case. */
export function segmentOf(language: string): string {
  return language.toLowerCase();
}

/** Address of a page of the site in one language. */
export function pageHref(language: string, page = '', anchor?: string): string {
  const path = [segmentOf(language), ...page.split('/')].filter(Boolean).join('/');
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${path}/${anchor ? `#${anchor}` : ''}`;
}
