import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';

/** A page that shows how soon any page can be there. */
export interface Floor {
  name: string;
  /** Folder below that of all floors. */
  folder: string;
}

/** Writes below a folder a page as its HTML alone, its text alone, and a page with one line. */
export function writeFloors(folder: string, html: string): Floor[] {
  const page = parse(html, { blockTextElements: { script: false, style: false, pre: true } });
  const lines = page.querySelector('body')?.structuredText.split('\n') ?? [];
  const write = (name: string, place: string, content: string): Floor => {
    mkdirSync(join(folder, place), { recursive: true });
    writeFileSync(join(folder, place, 'index.html'), content);
    return { name, folder: place };
  };
  const plain = (body: string) =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Floor</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`;
  const escaped = lines
    .filter((line) => line.trim())
    .map((line) => line.replace(/[&<]/g, (mark) => `&#${mark.charCodeAt(0)};`));
  const alone = html.replace(/<script\b[^>]*>.*?<\/script>|<link rel="(?:stylesheet|icon)"[^>]*>/gs, '');
  return [
    write('its HTML alone', 'floor-html', alone.replace('<title>', '<link rel="icon" href="data:,"><title>')),
    write('its text alone', 'floor-text', plain(escaped.map((line) => `<p>${line}</p>`).join(''))),
    write('one line', 'floor-line', plain('<h1>Create an endpoint service</h1>')),
  ];
}
