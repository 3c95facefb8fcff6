import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/**
 * Lets the pages of a built site be opened from the file system: links lead to files, relative to the page. Scripts are left
 * out, since browsers load no modules from files; every page works without them.
 */
export function makeWithoutServer(site: string): void {
  for (const page of globSync('**/*.html', { cwd: site })) {
    const file = join(site, page);
    const text = readFileSync(file, 'utf8')
      .replace(/<script\b[^>]*>.*?<\/script>/gs, '')
      .replace(/(?<= (?:href|src|action)=")\/([^"]*)(?=")/g, (_, path: string) => relativeTo(page, path));
    writeFileSync(file, text);
  }
}

/** The way from a page to a place of the site, such as `en/mock/#options`. */
function relativeTo(page: string, place: string): string {
  const [, path = '', anchor = ''] = /^([^#?]*)(.*)$/s.exec(place) ?? [];
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return posix.relative(posix.dirname(page), file) + anchor;
}
