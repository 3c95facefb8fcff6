import { unpack } from '../search/pack.ts';
import { createSearch, type Found } from '../search/search.ts';
import type { SearchFile, SearchTexts } from '../search/texts.ts';
import { element } from './element.ts';
import { loadData } from './load-data.ts';
import { makeSearchForm } from './search-form.ts';

const shown = 20;
let dialog: HTMLDialogElement | undefined;

/** Opens the search over the page. */
export async function openSearchDialog(page: string): Promise<HTMLInputElement | null> {
  const here = document.querySelector<HTMLInputElement>('main .search input');
  if (here) {
    here.focus();
    return here;
  }
  if (!dialog) {
    const search = await makeSearch(page);
    const made = element('dialog', search.whole);
    made.className = 'search-dialog';
    made.ariaLabel = search.form.ariaLabel;
    document.body.append(made);
    made.addEventListener('click', (event) => {
      if (event.target === made) made.close();
    });
    search.close.addEventListener('click', () => made.close());
    dialog = made;
  }
  if (!dialog.open) dialog.showModal();
  const input = dialog.querySelector('input');
  input?.select();
  return input;
}

/** Runs the search on its own page, with the words in the address. */
export async function startSearchPage(place: HTMLElement): Promise<void> {
  try {
    const { whole, input, close } = await makeSearch(location.href);
    close.remove();
    place.replaceChildren(whole);
    const words = new URLSearchParams(location.search).get('q');
    if (words) {
      input.value = words;
      input.dispatchEvent(new Event('input'));
    }
  } catch {
    place.textContent = place.dataset.failed ?? '';
  }
}

/** A form that searches. Its page is beside what is loaded for it. */
async function makeSearch(page: string): Promise<ReturnType<typeof makeSearchForm>> {
  const address = new URL('../search.json', page).href;
  const file = await loadData<SearchFile>(address);
  const find = createSearch(unpack(file));
  const search = makeSearchForm(file.texts);
  const { form, input, status, list } = search;
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
  input.addEventListener('input', () => {
    const words = input.value.trim();
    const found = find(words).slice(0, shown);
    list.replaceChildren(...found.map((each, at) => itemOf(each, at, file.texts, address)));
    input.ariaExpanded = String(found.length > 0);
    status.textContent = words && found.length === 0 ? file.texts.none.replace('{words}', words) : '';
    choose(0);
  });
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
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    options()[chosen]?.click();
  });
  list.addEventListener('click', () => dialog?.close());
  return search;
}

function itemOf(found: Found, at: number, texts: SearchTexts, address: string): HTMLElement {
  const { kind, title, within, href } = found.record;
  const item = element('li');
  item.role = 'presentation';
  const link = element('a');
  link.href = new URL(href, address).href;
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
function answerOf({ record, names }: Found, { cause, remedy }: SearchTexts): HTMLElement[] {
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

/** The part of a record's text around the first of the names that were found in it. */
function excerpt({ record, names }: Found): string {
  const text = `${record.text} ${record.remedy ?? ''}`.trim();
  const places = names.map((name) => text.toLowerCase().indexOf(name.toLowerCase())).filter((at) => at >= 0);
  const at = places.length > 0 ? Math.min(...places) : 0;
  const from = at > 90 ? at - 60 : 0;
  const part = text.slice(from, from + 190);
  const isWhole = text === '' || (from + 190 >= text.length && /[.!?。！？：）)]$/.test(text));
  return `${from > 0 ? '…' : ''}${part}${isWhole ? '' : '…'}`;
}

function marked(text: string, names: readonly string[]): (string | HTMLElement)[] {
  const terms = names.filter(Boolean).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (terms.length === 0) return [text];
  return text
    .split(new RegExp(`(${terms.join('|')})`, 'i'))
    .map((part, at) => (at % 2 === 0 ? part : element('mark', part)));
}
