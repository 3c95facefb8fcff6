import { type PackedIndex, unpack } from '../search/pack.ts';
import { createSearch, type Found } from '../search/search.ts';

const shown = 20;
let dialog: HTMLDialogElement | undefined;

/** Opens the search over the page. The first time, its form is taken from the page of the search. */
export async function openSearchDialog(address: string): Promise<HTMLInputElement | null> {
  const here = document.querySelector<HTMLElement>('main .search');
  if (here) {
    const input = here.querySelector('input');
    input?.focus();
    return input;
  }
  if (!dialog) {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`The page of the search responded with ${response.status}.`);
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const search = page.querySelector<HTMLElement>('.search');
    if (!search) throw new Error('The page of the search has no form.');
    await adoptStyles(page);
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
  const input = dialog.querySelector('input');
  input?.select();
  return input;
}

/** Loads the styles of another page that this one has not. */
async function adoptStyles(page: Document): Promise<void> {
  const own = new Set(stylesOf(document).map(({ href }) => href));
  await Promise.all(
    stylesOf(page)
      .filter(({ href }) => !own.has(href))
      .map(
        (style) =>
          new Promise((resolve) => {
            const link = document.adoptNode(style);
            link.onload = link.onerror = resolve;
            document.head.append(link);
          }),
      ),
  );
}

function stylesOf(page: Document): HTMLLinkElement[] {
  return [...page.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
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
  const { index = '', none = '', failed = '' } = search.dataset;
  const labels = JSON.parse(search.dataset.texts ?? '{}') as Record<string, string>;
  const find = load(index);
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
    let found: Found[];
    try {
      found = (await find)(words).slice(0, shown);
    } catch {
      status.textContent = failed;
      return;
    }
    if (words !== input.value.trim()) return;
    list.replaceChildren(...found.map((each, at) => itemOf(each, at, labels)));
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

async function load(address: string): Promise<(query: string) => Found[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The search index responded with ${response.status}.`);
  return createSearch(unpack((await response.json()) as PackedIndex));
}

function itemOf(found: Found, at: number, texts: Record<string, string>): HTMLElement {
  const { kind, title, within, href } = found.record;
  const item = element('li');
  item.role = 'presentation';
  const link = element('a');
  link.href = href;
  link.tabIndex = -1;
  link.id = `search-result-${at}`;
  link.role = 'option';
  const name = element(kind === 'page' || kind === 'section' ? 'b' : 'code', ...marked(title, found.names));
  if (found.isAnswer) {
    link.className = 'search-answer';
    link.append(name, statusOf(within), ...answerOf(found, texts));
  } else {
    const place = element('span', [texts[kind], within].filter(Boolean).join(' · '));
    link.append(name, place, element('small', ...marked(excerpt(found), found.names)));
  }
  item.append(link);
  return item;
}

/** Cause and remedy of an error code. */
function answerOf(
  { record, names }: Found,
  { cause = '', remedy = '' }: Record<string, string>,
): HTMLElement[] {
  return [
    element('b', cause),
    element('small', ...marked(record.text, names)),
    element('b', remedy),
    element('small', ...marked(record.remedy ?? '', names)),
  ];
}

function statusOf(status: string): HTMLElement {
  const mark = element('span', status);
  mark.className = `status status-${status[0] ?? ''}`;
  return mark;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...content: (string | Node)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}

/** The part of a record's text around the first of the names that were found in it. */
function excerpt({ record, names }: Found): string {
  const text = `${record.text} ${record.remedy ?? ''}`.trim();
  const places = names.map((name) => text.toLowerCase().indexOf(name.toLowerCase())).filter((at) => at >= 0);
  const at = places.length > 0 ? Math.min(...places) : 0;
  const from = at > 90 ? at - 60 : 0;
  const part = text.slice(from, from + 190);
  return `${from > 0 ? '…' : ''}${part}${from + 190 < text.length ? '…' : ''}`;
}

function marked(text: string, names: readonly string[]): (string | HTMLElement)[] {
  const terms = names.filter(Boolean).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (terms.length === 0) return [text];
  return text
    .split(new RegExp(`(${terms.join('|')})`, 'i'))
    .map((part, at) => (at % 2 === 0 ? part : element('mark', part)));
}
