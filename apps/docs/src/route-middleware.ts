import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { languages } from '@vpcep/contract';
import { segmentOf } from './page-href.ts';

/**
 * Adds the alternates of a page in the other languages where no public address is configured; Starlight itself adds
 * them only where there is one.
 */
export const onRequest = defineRouteMiddleware(({ locals, site, url }) => {
  const { head, locale } = locals.starlightRoute;
  if (site || !locale) return;
  for (const { tag } of languages) {
    const href = url.pathname.replace(`/${locale}/`, `/${segmentOf(tag)}/`);
    head.push({ tag: 'link', attrs: { rel: 'alternate', hreflang: tag, href } });
  }
});
