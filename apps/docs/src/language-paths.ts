import { languages } from '@vpcep/contract';
import { segmentOf } from './page-href.ts';

/** Static paths of a page that exists once a language. */
export function languagePaths() {
  return languages.map(({ tag }) => ({ params: { lang: segmentOf(tag) }, props: { language: tag } }));
}
