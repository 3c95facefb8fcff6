import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { build } from 'esbuild';

/**
 * Lets the pages of a built site be opened from the file system, where browsers load neither modules nor data: links lead to
 * files, relative to the page; each script is one file without imports; what the search loads is a script.
 */
export async function makeWithoutServer(site: string): Promise<void> {
  const modules = new Set<string>();
  for (const page of globSync('**/*.html', { cwd: site })) {
    const file = join(site, page);
    const text = readFileSync(file, 'utf8')
      // They read another page or file as data.
      .replace(/<button\b[^>]* data-(?:parallel|copy-file)\b.*?<\/button>/gs, '')
      .replace(/<script type="module" src="\/([^"]+)">/g, (_, module: string) => {
        modules.add(module);
        return `<script defer src="/${classic(module)}">`;
      })
      .replace(/(?<= (?:href|src|action)=")\/([^"]*)(?=")/g, (_, path: string) => relativeTo(page, path));
    writeFileSync(file, text);
  }
  for (const module of modules) {
    await build({
      entryPoints: [join(site, module)],
      outfile: join(site, classic(module)),
      bundle: true,
      minify: true,
      format: 'iife',
      logLevel: 'error',
    });
  }
  for (const module of globSync('_astro/*.js', { cwd: site })) {
    if (!module.endsWith(ending)) rmSync(join(site, module));
  }
  for (const index of globSync('*/search.json', { cwd: site })) {
    const file = JSON.parse(readFileSync(join(site, index), 'utf8'));
    file.columns.href = file.columns.href.map((href: string) => relativeTo(index, href.slice(1)));
    writeFileSync(join(site, `${index}.js`), `document.currentScript.data = ${JSON.stringify(file)};`);
    rmSync(join(site, index));
  }
}

const ending = '.file.js';

/** The script that stands for a module. */
function classic(module: string): string {
  return module.replace(/\.js$/, ending);
}

/** The way from a file of the site to a place of it, such as `en/mock/#options`. */
function relativeTo(from: string, place: string): string {
  const [, path = '', anchor = ''] = /^([^#?]*)(.*)$/s.exec(place) ?? [];
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return posix.relative(posix.dirname(from), file) + anchor;
}
