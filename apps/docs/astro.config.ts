import { fileURLToPath } from 'node:url';
import starlight from '@astrojs/starlight';
import { languages, sourceLanguage } from '@vpcep/contract';
import { defineConfig } from 'astro/config';
import { loadStrings } from './src/load-strings.ts';
import { segmentOf } from './src/page-href.ts';
import { sidebar } from './src/sidebar.ts';
import english from './src/strings/en.ts';
import type { Strings } from './src/strings-for.ts';

/** Interface strings by language tag; a language without a strings file of its own falls back to English. */
const strings: Record<string, Strings> = {};
for (const { tag, name } of languages) {
  const own = await loadStrings(tag);
  if (!own) {
    console.warn(`No interface strings in ${name}: its pages show English ones. Add src/strings/${tag}.ts.`);
  }
  strings[tag] = own ?? english;
}

/** One text of the strings file in every language. */
const inEveryLanguage = (pick: (strings: Strings) => string): Record<string, string> =>
  Object.fromEntries(Object.entries(strings).map(([tag, own]) => [tag, pick(own)]));

export default defineConfig({
  // Canonical links and the sitemap need the public address; nothing knows it but who publishes the site.
  ...(process.env.SITE_URL ? { site: process.env.SITE_URL } : {}),
  trailingSlash: 'always',
  vite: {
    // The projections are read from the file system at build time, so the package must stay outside the bundle.
    environments: { prerender: { resolve: { external: ['@vpcep/contract'] } } },
    // Starlight starts Pagefind's interface itself; ours stands in for it.
    resolve: {
      alias: [
        {
          find: /^@pagefind\/default-ui$/,
          replacement: fileURLToPath(new URL('./src/search/pagefind-ui.ts', import.meta.url)),
        },
      ],
    },
  },
  integrations: [
    starlight({
      title: inEveryLanguage(({ site }) => site.title),
      defaultLocale: segmentOf(sourceLanguage),
      locales: Object.fromEntries(
        languages.map(({ tag, name }) => [segmentOf(tag), { label: name, lang: tag }]),
      ),
      plugins: [
        {
          name: 'interface-strings',
          hooks: {
            'config:setup': ({ addRouteMiddleware }) =>
              addRouteMiddleware({ entrypoint: './src/route-middleware.ts' }),
            'i18n:setup': ({ injectTranslations }) =>
              injectTranslations(
                Object.fromEntries(Object.entries(strings).map(([tag, own]) => [tag, own.starlight])),
              ),
          },
        },
      ],
      sidebar: sidebar(inEveryLanguage),
      favicon: '/favicon.svg',
      customCss: ['./src/styles/theme.css', './src/styles/base.css'],
      disable404Route: true,
      expressiveCode: {
        defaultProps: { frame: 'none', wrap: true },
        styleOverrides: {
          borderRadius: '0.5rem',
          codeFontSize: '0.8125rem',
          codeLineHeight: '1.6',
        },
      },
    }),
  ],
});
