import { all, closest } from './dom.ts';

/**
 * Copies a text, the address of a part of the page (that of `data-link`, else the one around it), the sample that is shown, or a
 * file.
 */
export function startCopying(): void {
  addEventListener('click', async (event) => {
    const button = closest(event, '[data-copy], [data-link], [data-copy-sample], [data-copy-file]');
    if (!button) return;
    try {
      await navigator.clipboard.writeText(await textFor(button));
    } catch {
      // The browser does not allow it; the reader can still mark the text.
      return;
    }
    button.classList.add('done');
    setTimeout(() => button.classList.remove('done'), 1500);
  });
}

async function textFor(button: HTMLElement): Promise<string> {
  const { copy, link, copyFile } = button.dataset;
  if (copy !== undefined) return copy;
  if (copyFile !== undefined) return await (await fetch(copyFile)).text();
  if (link !== undefined) return new URL(link || `#${button.closest('[id]')?.id}`, location.href).href;
  const sample = all('pre', button.closest('.card') ?? document).find((block) => block.offsetParent !== null);
  const lines = all('.line', sample);
  return lines.length > 0 ? lines.map((line) => line.textContent).join('\n') : (sample?.textContent ?? '');
}
