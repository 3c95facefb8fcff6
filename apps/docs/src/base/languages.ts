import { languages } from '@vpcep/contract';

/** Path segment of a language: its tag in lower case. */
export function segmentOf(language: string): string {
  return language.toLowerCase();
}

/** Static paths of a page that exists once for each language. */
export function languagePaths() {
  return languages.map(({ tag }) => ({ params: { lang: segmentOf(tag) }, props: { language: tag } }));
}

/** Makes something once for each language, at the first use. */
export function perLanguage<T>(make: (language: string) => T): (language: string) => T {
  const made = new Map<string, T>();
  return (language) => {
    let value = made.get(language);
    if (value === undefined) {
      value = make(language);
      made.set(language, value);
    }
    return value;
  };
}
