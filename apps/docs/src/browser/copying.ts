import { all, closest } from './dom.ts';

/** Copies a text, the address of a part of the page (that of `data-link`, else the one around it), or the sample that is shown. */
export function startCopying(): void {
  addEventListener('click', async (event) => {
    const button = closest(event, '[data-copy], [data-link], [data-copy-sample]');
    if (!button) return;
    try {
      await navigator.clipboard.writeText(textFor(button));
    } catch {
      // The browser does not allow it; the reader can still mark the text.
      return;
    }
    button.classList.add('done');
    setTimeout(() => button.classList.remove('done'), 1500);
  });
}

function textFor(button: HTMLElement): string {
  const { copy, link } = button.dataset;
  if (copy !== undefined) return copy;
  if (link !== undefined) return new URL(link || `#${button.closest('[id]')?.id}`, location.href).href;
  const sample = all('pre', button.closest('.card') ?? document).find((block) => block.offsetParent !== null);
  const lines = all('.line', sample);
  return lines.length > 0 ? lines.map((line) => line.textContent).join('\n') : (sample?.textContent ?? '');
}
