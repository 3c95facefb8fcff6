import { all, closest } from './dom.ts';

/** Menus of the bar close when the reader goes elsewhere, or presses Escape. */
export function startMenus(): void {
  const open = () => all<HTMLDetailsElement>('.menu[open]');
  addEventListener('click', (event) => {
    for (const menu of open()) {
      if (!menu.contains(event.target as Node) || closest(event, '.menu a')) menu.open = false;
    }
  });
  addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    for (const menu of open()) {
      menu.open = false;
      menu.querySelector('summary')?.focus();
    }
  });
}
