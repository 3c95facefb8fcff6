import { all, closest } from './dom.ts';

const key = 'vpcep-docs.place';

/** Changing the language keeps the part of the page that the reader looks at: ids are the same in every language. */
export function startPlace(): void {
  addEventListener('click', (event) => {
    const link = closest<HTMLAnchorElement>(event, '[data-language]');
    if (!link) return;
    link.search = location.search;
    link.hash = location.hash;
    const seen = all('main [id]').find(
      (part) => part.getBoundingClientRect().bottom > 60 && part.offsetParent,
    );
    const open = all('main details[open][id]').map(({ id }) => id);
    if (!seen || scrollY === 0) return;
    try {
      sessionStorage.setItem(
        key,
        JSON.stringify({ id: seen.id, top: seen.getBoundingClientRect().top, open }),
      );
    } catch {
      // Storage is blocked: the section in the address is kept.
    }
  });
  restore();
}

function restore(): void {
  let kept: { id: string; top: number; open: string[] } | undefined;
  try {
    kept = JSON.parse(sessionStorage.getItem(key) ?? 'null') ?? undefined;
    sessionStorage.removeItem(key);
  } catch {
    return;
  }
  if (!kept) return;
  for (const id of kept.open) {
    const fold = document.getElementById(id);
    if (fold instanceof HTMLDetailsElement) fold.open = true;
  }
  const part = document.getElementById(kept.id);
  if (part) scrollBy({ top: part.getBoundingClientRect().top - kept.top, behavior: 'instant' });
}
