import { all, closest, recall, remember } from './dom.ts';

const root = document.documentElement;
const usual: Record<string, string> = { theme: 'auto', contrast: 'auto', cloud: 'both' };

/** Theme, contrast and cloud: what the reader chooses, and keeps. */
export function startChoices(): void {
  for (const [name, value] of Object.entries(usual)) show(name, recall(name) ?? value);
  addEventListener('click', (event) => {
    const button = closest<HTMLButtonElement>(event, '[data-set]');
    const name = button?.dataset.set;
    if (!button || !name) return;
    if (button.value === usual[name]) delete root.dataset[name];
    else root.dataset[name] = button.value;
    remember(name, button.value);
    show(name, button.value);
  });
}

function show(name: string, value: string): void {
  for (const button of all<HTMLButtonElement>(`[data-set="${name}"]`)) {
    const isChosen = button.value === value;
    button.setAttribute('aria-pressed', String(isChosen));
    if (!isChosen) continue;
    for (const label of all(`[data-shows="${name}"]`)) label.textContent = button.textContent;
    const { address } = button.dataset;
    if (address) for (const base of all('[data-base]')) base.textContent = address;
  }
}
