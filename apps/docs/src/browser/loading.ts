import { closest } from './dom.ts';

/** What is loaded when it is used: the search, the other language, and the console behind "Try it". */
export function startLoading(): void {
  addEventListener('click', async (event) => {
    const link = closest<HTMLAnchorElement>(event, '[data-search]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    await openSearch(link);
  });
  addEventListener('click', async (event) => {
    const button = closest<HTMLButtonElement>(event, '[data-parallel]');
    if (!button) return;
    const { toggleParallel } = await import('./parallel.ts');
    await toggleParallel(button);
  });
  addEventListener('keydown', async (event) => {
    const isTyping = closest(event, 'input, textarea, select') !== null;
    const isShortcut =
      (event.key === '/' && !isTyping) || (event.key === 'k' && (event.ctrlKey || event.metaKey));
    const link = document.querySelector<HTMLAnchorElement>('[data-search]');
    if (!isShortcut || !link) return;
    event.preventDefault();
    await openSearch(link);
  });
  const searchPage = document.querySelector<HTMLElement>('[data-failed]');
  if (searchPage) import('./search.ts').then(({ startSearchPage }) => startSearchPage(searchPage));
  addEventListener('submit', async (event) => {
    const form = closest<HTMLFormElement>(event, '.console');
    if (!form) return;
    event.preventDefault();
    const { send } = await import('./console.ts');
    await send(form);
  });
  addEventListener('click', async (event) => {
    const body = closest(event, '[data-fresh-ids]')?.closest('form')?.querySelector('textarea');
    if (!body) return;
    const { renewIds } = await import('./console.ts');
    renewIds(body);
  });
}

async function openSearch(link: HTMLAnchorElement): Promise<void> {
  let typed = '';
  const collect = (event: KeyboardEvent) => {
    if (event.key.length > 1 || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    typed += event.key;
  };
  // Who types at once loses nothing while the search is loaded.
  addEventListener('keydown', collect);
  try {
    const { openSearchDialog } = await import('./search.ts');
    const input = await openSearchDialog(link.href);
    if (input && typed) {
      input.value = typed;
      input.dispatchEvent(new Event('input'));
    }
  } catch {
    location.href = link.href;
  } finally {
    removeEventListener('keydown', collect);
  }
}
