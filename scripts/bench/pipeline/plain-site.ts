import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Copy } from './copies.ts';

/** How many pages the plain site has: about as many as the docs. */
const pages = 40;

/** Makes an Astro site of plain Markdown pages in a copy: what Astro itself takes. Returns its folder. */
export function plainSite({ folder }: Copy): string {
  const site = join(folder, '.plain-site');
  mkdirSync(join(site, 'src/pages'), { recursive: true });
  symlinkSync(join(folder, 'apps/docs/node_modules'), join(site, 'node_modules'));
  writeFileSync(join(site, 'package.json'), '{ "name": "plain", "private": true, "type": "module" }\n');
  const paragraph = 'A page of plain text, as long as a short guide. '.repeat(20);
  for (let page = 0; page < pages; page++) {
    writeFileSync(
      join(site, `src/pages/page-${page}.md`),
      `# Page ${page}\n\n${`${paragraph}\n\n`.repeat(10)}`,
    );
  }
  return site;
}
