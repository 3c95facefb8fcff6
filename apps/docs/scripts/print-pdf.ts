import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';

/**
 * Prints the whole reference in one language: white, with everything unfolded, page numbers and an outline.
 *
 * @param site folder of the built site, whose page for offline use is what is printed
 * @throws {Error} the site has no such page
 */
export async function printPdf(
  browser: Browser,
  site: string,
  language: string,
  path: string,
): Promise<void> {
  const page = join(site, 'download', `vpcep-api.${language}.html`);
  if (!existsSync(page)) throw new Error(`There is no ${page}: build the site first.`);
  const context = await browser.newContext({ colorScheme: 'light', javaScriptEnabled: false });
  const tab = await context.newPage();
  await tab.goto(pathToFileURL(page).href);
  await tab.pdf({
    path,
    format: 'A4',
    tagged: true,
    outline: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate:
      '<p style="width: 100%; font-size: 8px; text-align: center"><span class="pageNumber"></span> / <span class="totalPages"></span></p>',
    margin: { top: '16mm', bottom: '18mm', left: '14mm', right: '14mm' },
  });
  await context.close();
}
