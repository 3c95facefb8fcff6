import { all, closest } from './dom.ts';

/** What folds: a link opens what it names, buttons open or close all, paper shows everything. */
export function startFolds(): void {
  addEventListener('hashchange', () => reveal());
  addEventListener('click', (event) => {
    const link = closest<HTMLAnchorElement>(event, 'a[href^="#"]');
    // The address may be the same as before, and then no other event tells.
    if (link) reveal(link.hash);
    const button = closest(event, '[data-fold]');
    if (!button) return;
    const open = button.dataset.fold === 'open';
    for (const row of all<HTMLDetailsElement>('.property', button.closest('section') ?? document))
      row.open = open;
  });
  let opened: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    opened = all<HTMLDetailsElement>('details:not([open], .menu)');
    for (const fold of opened) fold.open = true;
  });
  addEventListener('afterprint', () => {
    for (const fold of opened) fold.open = false;
  });
  if (location.hash) reveal();
}

function reveal(hash = location.hash): void {
  const target = document.getElementById(decodeURIComponent(hash.slice(1)));
  if (!target) return;
  for (let part: HTMLElement | null = target; part; part = part.parentElement) {
    if (part instanceof HTMLDetailsElement) part.open = true;
    part.hidden = false;
  }
  target.scrollIntoView();
}
