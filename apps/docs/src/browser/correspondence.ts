import { all } from './dom.ts';

/** A property lights its lines in the samples, and its entry in the navigation. */
export function startCorrespondence(): void {
  for (const row of all('.property')) {
    const summary = row.querySelector('summary');
    const show = () => light(row);
    summary?.addEventListener('pointerenter', show);
    summary?.addEventListener('focus', show);
  }
}

function light(row: HTMLElement): void {
  const { property } = row.dataset;
  for (const line of all('.line[data-property]')) {
    line.classList.toggle('lit', property !== '' && line.dataset.property === property);
  }
  for (const link of all<HTMLAnchorElement>('.contents-sections a')) {
    link.classList.toggle('lit', link.hash === `#${row.id}`);
  }
}
