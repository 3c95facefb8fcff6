import { rank, type SearchRecord } from '../search/rank.ts';

const shown = 20;
let dialog: HTMLDialogElement | undefined;

/** Opens the search over the page. The first time, its form is taken from the page of the search. */
export async function openSearchDialog(address: string): Promise<void> {
  const here = document.querySelector<HTMLElement>('main .search');
  if (here) {
    here.querySelector('input')?.focus();
    return;
  }
  if (!dialog) {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`The page of the search responded with ${response.status}.`);
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const search = page.querySelector<HTMLElement>('.search');
    if (!search) throw new Error('The page of the search has no form.');
    dialog = document.createElement('dialog');
    dialog.className = 'search-dialog';
    dialog.setAttribute('aria-label', search.querySelector('form')?.getAttribute('aria-label') ?? '');
    dialog.append(document.adoptNode(search));
    document.body.append(dialog);
    const opened = dialog;
    dialog.addEventListener('click', (event) => {
      if (event.target === opened) opened.close();
    });
    dialog.querySelector('[data-close]')?.addEventListener('click', () => opened.close());
    start(search);
  }
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('input')?.select();
}

/** Runs the search on its own page, with the words in the address. */
export function startSearchPage(): void {
  const search = document.querySelector<HTMLElement>('main .search');
  if (!search) return;
  search.querySelector('[data-close]')?.remove();
  const input = start(search);
  const words = new URLSearchParams(location.search).get('q');
  if (input && words) {
    input.value = words;
    input.dispatchEvent(new Event('input'));
  }
}

function start(search: HTMLElement): HTMLInputElement | undefined {
  const input = search.querySelector('input');
  const list = search.querySelector<HTMLElement>('.search-results');
  const status = search.querySelector<HTMLElement>('.search-status');
  if (!input || !list || !status) return undefined;
  const { index = '', kinds = '{}', none = '', failed = '' } = search.dataset;
  const labels = JSON.parse(kinds) as Record<string, string>;
  const records = load(index);
  let chosen = 0;

  const options = () => [...list.querySelectorAll<HTMLElement>('[role=option]')];
  const choose = (place: number) => {
    const all = options();
    chosen = Math.max(0, Math.min(place, all.length - 1));
    for (const [at, option] of all.entries()) option.setAttribute('aria-selected', String(at === chosen));
    const current = all[chosen];
    if (current) input.setAttribute('aria-activedescendant', current.id);
    else input.removeAttribute('aria-activedescendant');
    current?.scrollIntoView({ block: 'nearest' });
  };
  const draw = async () => {
    const words = input.value.trim();
    let found: SearchRecord[];
    try {
      found = rank(await records, words).slice(0, shown);
    } catch {
      status.textContent = failed;
      return;
    }
    if (words !== input.value.trim()) return;
    list.replaceChildren(...found.map((record, at) => itemOf(record, at, labels, words)));
    input.setAttribute('aria-expanded', String(found.length > 0));
    status.textContent = words && found.length === 0 ? none.replace('{words}', words) : '';
    choose(0);
  };

  input.addEventListener('input', draw);
  input.addEventListener('keydown', (event) => {
    // In a search field, Escape would empty the field first.
    if (event.key === 'Escape' && dialog?.open) {
      event.preventDefault();
      dialog.close();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    choose(chosen + step);
  });
  search.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    options()[chosen]?.click();
  });
  list.addEventListener('click', () => dialog?.close());
  return input;
}

async function load(address: string): Promise<SearchRecord[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The search index responded with ${response.status}.`);
  return (await response.json()) as SearchRecord[];
}

function itemOf(
  record: SearchRecord,
  at: number,
  labels: Record<string, string>,
  words: string,
): HTMLElement {
  const item = document.createElement('li');
  item.role = 'presentation';
  const link = document.createElement('a');
  link.href = record.href;
  link.tabIndex = -1;
  link.id = `search-result-${at}`;
  link.role = 'option';
  const title = document.createElement(record.kind === 'page' || record.kind === 'section' ? 'b' : 'code');
  title.append(...marked(record.title, words));
  const place = document.createElement('span');
  place.textContent = [labels[record.kind], record.within].filter(Boolean).join(' · ');
  const text = document.createElement('small');
  text.append(...marked(excerpt(record.text, words), words));
  link.append(title, place, text);
  item.append(link);
  return item;
}

/** The part of a text around the first of the words. */
function excerpt(text: string, words: string): string {
  const first = words.toLowerCase().split(/\s+/)[0] ?? '';
  const at = text.toLowerCase().indexOf(first);
  const from = at > 90 ? at - 60 : 0;
  const part = text.slice(from, from + 190);
  return `${from > 0 ? '…' : ''}${part}${from + 190 < text.length ? '…' : ''}`;
}

function marked(text: string, words: string): (string | HTMLElement)[] {
  const terms = words
    .split(/\s+/)
    .filter(Boolean)
    .map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (terms.length === 0) return [text];
  return text.split(new RegExp(`(${terms.join('|')})`, 'i')).map((part, at) => {
    if (at % 2 === 0) return part;
    const mark = document.createElement('mark');
    mark.textContent = part;
    return mark;
  });
}
