import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const app = fileURLToPath(new URL('../', import.meta.url));
const repository = join(app, '../..');

/** What is no ingredient of the site: sources of what is built, what is made from the site, and what tests and measures it. */
const leftOut = new Set([
  ...['node_modules', '.astro', '.turbo', 'dist', 'published', 'reports', 'test', 'bench'],
  ...['turbo.json', 'README.md', 'vitest.config.ts'],
]);

/** Where the digest stands of what `dist/` was made from. */
const record = join(app, 'built-from.gen.txt');

/** Whether the site was built from what is there now. */
export function isBuiltFrom(digest: string): boolean {
  const isWhole = existsSync(join(app, 'dist/llms.txt'));
  return isWhole && existsSync(record) && readFileSync(record, 'utf8') === digest;
}

/** Notes what the site was built from. */
export function recordBuiltFrom(digest: string): void {
  writeFileSync(record, digest);
}

/**
 * A digest of everything that the site is made from, by content: the files of this package, and the built packages that it
 * contains. These change less often than their sources: not by a comment on a statement, for example.
 *
 * @param siteUrl address that the site is built for, if it has one
 */
export function digestOfIngredients(siteUrl = process.env.SITE_URL ?? ''): string {
  const files = [
    ...filesIn(app, leftOut),
    ...[...packagesOf(app, ['@vpcep/contract-tests'])].flatMap((folder) =>
      // A package is taken as it is built; only what packs it is no part of that.
      filesIn(folder, new Set(['node_modules', '.turbo', 'reports', 'src', 'test', 'bench'])),
    ),
    ...[
      'pnpm-lock.yaml',
      ...readdirSync(join(repository, 'spec'))
        .filter((name) => /^CHANGELOG/.test(name))
        .map((name) => `spec/${name}`),
    ].map((name) => join(repository, name)),
  ];
  const lines = files
    .map((path) => `${relative(repository, path)} ${hash('sha256', readFileSync(path))}`)
    .sort();
  return hash('sha256', [process.version, siteUrl, ...lines].join('\n'));
}

function filesIn(folder: string, without: ReadonlySet<string>): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (without.has(entry.name) || path === record) return [];
    return entry.isDirectory() ? filesIn(path, new Set(['node_modules'])) : [path];
  });
}

/** The folders of the packages of this repository that one contains, directly or through others. */
function packagesOf(folder: string, more: readonly string[] = [], found = new Set<string>()): Set<string> {
  const { dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  for (const name of [...Object.keys(dependencies), ...more]) {
    const other = join(repository, 'packages', basename(name));
    if (!name.startsWith('@vpcep/') || found.has(other)) continue;
    found.add(other);
    packagesOf(other, [], found);
  }
  return found;
}
