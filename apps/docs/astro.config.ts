import { existsSync } from 'node:fs';
import sitemap from '@astrojs/sitemap';
import { languages } from '@vpcep/contract';
import { defineConfig } from 'astro/config';
import { followContract } from './scripts/follow-contract.ts';
import { lintInPage } from './scripts/lint-in-page.ts';
import { plainImports } from './scripts/plain-imports.ts';

// Canonical links, the sitemap and the path of every address need the public address; only who publishes the site knows it.
const published = process.env.SITE_URL ? new URL(process.env.SITE_URL) : undefined;

for (const { tag, name } of languages) {
  if (!existsSync(new URL(`./src/catalogue/languages/${tag}.ts`, import.meta.url))) {
    console.warn(
      `No interface texts in ${name}: its pages show English ones. Add src/catalogue/languages/${tag}.ts.`,
    );
  }
}

export default defineConfig({
  ...(published ? { site: published.origin, base: published.pathname } : {}),
  integrations: [lintInPage(), ...(published ? [sitemap()] : [])],
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  // Nothing is inlined: the content security policy allows the site's own files only.
  build: { inlineStylesheets: 'never' },
  vite: {
    build: { assetsInlineLimit: 0 },
    // The projections are read from the file system at build time, so the package must stay outside the bundle.
    environments: { prerender: { resolve: { external: ['@vpcep/contract'] } } },
    plugins: [followContract(), plainImports()],
  },
});
