import { all, closest, recall, remember } from './dom.ts';

/** What is chosen, by name: `lang` is `curl`, `status` is `200`. */
const state = new Map<string, string>();

/**
 * Tabs and choosers. A control names what it chooses, as `data-pick="lang:curl"`; a panel names all that must be chosen for
 * it to be shown, as `data-when="lang:curl example:vm"`.
 */
export function startPanels(): void {
  for (const control of all('[data-pick]')) {
    const [name, value] = partsOf(control.dataset.pick);
    if (!state.has(name)) state.set(name, value);
  }
  const language = recall('lang');
  if (language && document.querySelector(`[data-pick="lang:${language}"]`)) state.set('lang', language);
  draw();
  document.documentElement.classList.add('ready');
  addEventListener('click', (event) => {
    const control = closest(event, '[data-pick]');
    if (control) pick(control);
  });
  addEventListener('keydown', moveBetweenTabs);
}

function pick(control: HTMLElement): void {
  const [name, value] = partsOf(control.dataset.pick);
  state.set(name, value);
  if (name === 'lang') remember(name, value);
  if (name === 'example') showResponseTo(control);
  draw();
}

/** With another example of the request, the response in the same place of its list. */
function showResponseTo(control: HTMLElement): void {
  const place = [...(control.parentElement?.children ?? [])].indexOf(control);
  const status = all('[data-pick^="status:2"]')[0]?.dataset.pick?.split(':')[1];
  const response = status && all(`[data-pick^="of-${status}:"]`)[place]?.dataset.pick;
  if (!status || !response) return;
  state.set('status', status);
  state.set(...partsOf(response));
}

function draw(): void {
  for (const panel of all('[data-when]')) {
    const conditions = (panel.dataset.when ?? '').split(' ').map(partsOf);
    panel.hidden = !conditions.every(([name, value]) => state.get(name) === value);
    // Paper shows every example, but one language.
    const language = conditions.find(([name]) => name === 'lang')?.[1];
    panel.classList.toggle('other-language', language !== undefined && language !== state.get('lang'));
  }
  for (const control of all('[data-pick]')) {
    const [name, value] = partsOf(control.dataset.pick);
    const isChosen = state.get(name) === value;
    const isTab = control.role === 'tab';
    control.setAttribute(isTab ? 'aria-selected' : 'aria-pressed', String(isChosen));
    if (isTab) control.tabIndex = isChosen ? 0 : -1;
  }
}

function moveBetweenTabs(event: KeyboardEvent): void {
  const tab = closest(event, '[role=tab]');
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!tab?.parentElement || !step) return;
  const tabs = all('[role=tab]', tab.parentElement);
  const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length];
  if (next) pick(next);
  next?.focus();
}

function partsOf(pair = ''): [name: string, value: string] {
  const at = pair.indexOf(':');
  return [pair.slice(0, at), pair.slice(at + 1)];
}
