import { findError } from '../search/find-code.ts';
import { all } from './dom.ts';
import { hasWords } from './match-words.ts';

const rows = all<HTMLDetailsElement>('.code-family .code');
const codes = rows.map(({ id }) => id);

startPasting();
startFilter();

/** Explains what was pasted, from the list on the page. */
function startPasting(): void {
  const box = document.querySelector<HTMLTextAreaElement>('#paste');
  const card = document.querySelector<HTMLElement>('.answer');
  const none = document.querySelector<HTMLElement>('.explained-none');
  if (!box || !card || !none) return;
  const explain = () => {
    const { code, requestId } = findError(box.value, codes);
    const row = rows.find(({ id }) => id === code);
    card.hidden = !row;
    none.hidden = Boolean(row) || box.value.trim() === '';
    if (row) fill(card, row, requestId);
    else followToOtherPage(box.value);
  };
  box.addEventListener('input', explain);
  for (const button of all('[data-paste]')) {
    button.addEventListener('click', () => {
      box.value = button.dataset.paste ?? '';
      explain();
    });
  }
  const asked = new URLSearchParams(location.search).get('q');
  if (asked) box.value = asked;
  explain();
}

/** Opens the page that lists a pasted code, where a large contract has several. */
function followToOtherPage(text: string): void {
  const [, prefix = ''] = /\b([a-z]+)\.\d{4}\b/i.exec(text) ?? [];
  const other = all<HTMLAnchorElement>('[data-prefixes]').find(({ dataset }) =>
    dataset.prefixes?.split(' ').includes(prefix.toLowerCase()),
  );
  if (other) location.assign(`${other.href}?q=${encodeURIComponent(text)}`);
}

function fill(card: HTMLElement, row: HTMLElement, requestId: string | undefined): void {
  const part = (selector: string) => card.querySelector<HTMLElement>(selector);
  const { status = '', source = '' } = row.dataset;
  const copy = (selector: string) => row.querySelector(selector)?.cloneNode(true) ?? '';
  part('header code')?.replaceChildren(row.id);
  const state = part('.status');
  if (state) {
    state.textContent = status;
    state.className = `status status-${status[0] ?? ''}`;
  }
  part('.answer-source')?.replaceChildren(source);
  part('.answer-text')?.replaceChildren(copy('.cause'));
  part('.answer-operations')?.replaceChildren(copy('.code-operations'));
  part('.answer-request code')?.replaceChildren(requestId ?? '');
  const request = part('.answer-request');
  if (request) request.hidden = requestId === undefined;
  const link = part('[data-link]');
  if (link) link.dataset.link = `#${row.id}`;
}

/** The text of a row, its parts apart. */
function textOf(row: HTMLElement): string {
  return all('summary > *, dt, dd, p', row)
    .map((part) => part.textContent)
    .join(' ');
}

/** Narrows the list down to the codes with all words; the words stand in the address. */
function startFilter(): void {
  const input = document.querySelector<HTMLInputElement>('#words');
  const count = document.querySelector<HTMLElement>('.code-count');
  if (!input || !count) return;
  const { count: many = '', countOne: one = '', none = '' } = count.dataset;
  const filter = () => {
    let shown = 0;
    for (const row of rows) {
      row.hidden = !hasWords(textOf(row), input.value);
      if (!row.hidden) shown += 1;
    }
    for (const family of all('.code-family')) {
      family.hidden = !family.querySelector('.code:not([hidden])');
      const fold = family.querySelector<HTMLDetailsElement>('.fold');
      if (fold) fold.open = input.value.trim() !== '';
    }
    count.textContent = shown === 0 ? none : shown === 1 ? one : many.replace('#', String(shown));
    const address = new URL(location.href);
    if (input.value.trim()) address.searchParams.set('words', input.value.trim());
    else address.searchParams.delete('words');
    history.replaceState(history.state, '', address);
  };
  input.addEventListener('input', filter);
  // A link to one code must never lead to a hidden entry.
  addEventListener('hashchange', () => {
    if (input.value === '' || !codes.includes(decodeURIComponent(location.hash.slice(1)))) return;
    input.value = '';
    filter();
    for (const fold of all<HTMLDetailsElement>('.fold:has(:target)')) fold.open = true;
  });
  const asked = new URLSearchParams(location.search).get('words');
  if (!asked) return;
  input.value = asked;
  filter();
}
