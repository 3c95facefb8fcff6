/**
 * Writes the whole reference as a PDF in each language, into the folder that `--out` names; beside the other downloads of the
 * built site when left out. Needs Chromium.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { languages } from '@vpcep/contract';
import { launchChromium } from '@vpcep/testing/chromium';
import { printPdf } from './print-pdf.ts';

const site = fileURLToPath(new URL('../dist/', import.meta.url));
const { values } = parseArgs({ options: { out: { type: 'string', default: join(site, 'download') } } });

try {
  const browser = await launchChromium();
  try {
    await mkdir(values.out, { recursive: true });
    for (const { tag } of languages) {
      const path = join(values.out, `vpcep-api.${tag}.pdf`);
      await printPdf(browser, site, tag, path);
      console.log(path);
    }
  } finally {
    await browser.close();
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
