import type { SearchTexts } from '../search/texts.ts';
import styles from '../styles/search.css?inline';
import { element } from './element.ts';

/** The parts of a search on a page. */
export interface SearchForm {
  whole: HTMLElement;
  form: HTMLFormElement;
  input: HTMLInputElement;
  close: HTMLButtonElement;
  status: HTMLElement;
  list: HTMLElement;
}

let isStyled = false;

/** Makes the form of a search, with its styles. */
export function makeSearchForm(texts: SearchTexts): SearchForm {
  if (!isStyled) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    document.adoptedStyleSheets.push(sheet);
    isStyled = true;
  }
  const icon = document.querySelector('[data-search] .icon')?.cloneNode(true) ?? '';
  const label = Object.assign(element('label', texts.label), {
    className: 'visually-hidden',
    htmlFor: 'search-words',
  });
  const input = Object.assign(element('input'), {
    id: 'search-words',
    type: 'search',
    name: 'q',
    role: 'combobox',
    ariaExpanded: 'false',
    ariaAutoComplete: 'list',
    autocomplete: 'off',
    spellcheck: false,
    placeholder: texts.placeholder,
  });
  input.setAttribute('aria-controls', 'search-results');
  const close = Object.assign(element('button', texts.close), { type: 'button', className: 'quiet' });
  const form = Object.assign(element('form', icon, label, input, close), {
    role: 'search',
    ariaLabel: texts.label,
  });
  const status = Object.assign(element('p'), { className: 'search-status', role: 'status' });
  const list = Object.assign(element('ul'), {
    id: 'search-results',
    className: 'search-results',
    role: 'listbox',
    ariaLabel: texts.label,
  });
  const keys = Object.assign(element('p', texts.keys), { className: 'search-keys' });
  const whole = Object.assign(element('div', form, status, list, keys), { className: 'search' });
  return { whole, form, input, close, status, list };
}
