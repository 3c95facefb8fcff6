import { all } from './dom.ts';

const blocks = new Set(['P', 'LI', 'DD', 'TD', 'TH', 'H1', 'H2', 'H3', 'H4']);
const apart = 'pre, summary, nav, form, figure, svg, button, script, template, .wire, .endpoint, .crumbs';

/** Shows the page in another language as well, paragraph by paragraph, or hides it again. */
export async function toggleParallel(button: HTMLButtonElement): Promise<void> {
  const shown = all('.parallel');
  for (const part of shown) part.remove();
  button.setAttribute('aria-pressed', String(shown.length === 0));
  if (shown.length > 0) return;
  const response = await fetch(button.value);
  if (!response.ok) throw new Error(`${button.value} responded with ${response.status}.`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const [own, other] = [document, page].map((from) => from.querySelector('main'));
  if (own && other) pair(own, other, page.documentElement.lang);
}

/** Pages are built alike in every language: what stands in the same place says the same. */
function pair(own: Element, other: Element, language: string): void {
  if (own.matches(apart)) return;
  if (blocks.has(own.tagName) && other.tagName === own.tagName) {
    if (own.textContent?.trim() !== other.textContent?.trim()) add(own, other, language);
    return;
  }
  const [children, others] = [[...own.children], [...other.children]];
  for (const [index, child] of children.entries()) {
    const twin = others[index];
    if (twin) pair(child, twin, language);
  }
}

function add(own: Element, other: Element, language: string): void {
  const isInside = ['LI', 'DD', 'TD', 'TH'].includes(own.tagName);
  const part = document.createElement(isInside ? 'div' : 'p');
  part.className = 'parallel';
  part.lang = language;
  part.append(...[...other.childNodes].map((node) => document.importNode(node, true)));
  for (const named of all('[id]', part)) named.removeAttribute('id');
  if (isInside) own.append(part);
  else own.after(part);
}
