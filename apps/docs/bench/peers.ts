import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contractPath } from '@vpcep/contract';

/** Pages of other tools about the same contract. */
export interface Peer {
  name: string;
  /** Folder below that of all peers. */
  folder: string;
}

const own = fileURLToPath(new URL('peers/', import.meta.url));
const modules = join(own, 'node_modules');

/** Installs the peers as their lockfile says, without running their scripts, and writes a page of each below a folder. */
export function writePeers(folder: string): Peer[] {
  execFileSync('pnpm', ['install', '--frozen-lockfile', '--ignore-scripts'], {
    cwd: own,
    stdio: 'ignore',
    shell: process.platform === 'win32',
  });
  page(folder, 'redoc', ['redoc/bundles/redoc.standalone.js'], {
    body: '<redoc spec-url="openapi.json" disable-telemetry="true"></redoc><script type="module" src="redoc.standalone.js"></script>',
  });
  page(folder, 'scalar', ['@scalar/api-reference/dist/browser/standalone.js'], {
    body: '<div id="app"></div><script src="standalone.js"></script>',
    script:
      "Scalar.createApiReference('#app', { url: 'openapi.json', withDefaultFonts: false, telemetry: false });",
  });
  page(folder, 'swagger-ui', ['swagger-ui-dist/swagger-ui-bundle.js', 'swagger-ui-dist/swagger-ui.css'], {
    body: '<link rel="stylesheet" href="swagger-ui.css"><div id="ui"></div><script src="swagger-ui-bundle.js"></script>',
    // The operation is what a reader came for: unfolded.
    script: "SwaggerUIBundle({ url: 'openapi.json', dom_id: '#ui', docExpansion: 'full' });",
  });
  writeVitepress(join(folder, 'vitepress'));
  return [
    { name: 'Redoc 3', folder: 'redoc' },
    { name: 'Scalar', folder: 'scalar' },
    { name: 'Swagger UI', folder: 'swagger-ui' },
    { name: 'vitepress-openapi', folder: 'vitepress' },
  ];
}

function page(
  folder: string,
  name: string,
  files: readonly string[],
  { body, script = '' }: { body: string; script?: string },
): void {
  const target = join(folder, name);
  mkdirSync(target, { recursive: true });
  for (const file of files) copyFileSync(join(modules, file), join(target, file.split('/').at(-1) ?? ''));
  copyFileSync(contractPath(), join(target, 'openapi.json'));
  writeFileSync(
    join(target, 'index.html'),
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${name}</title><link rel="icon" href="data:,"></head><body>${body}<script>${script}</script></body></html>`,
  );
}

/** VitePress makes its page at build time. It finds its packages only below the folder that has them. */
function writeVitepress(target: string): void {
  const source = join(own, 'vitepress');
  copyFileSync(contractPath(), join(source, 'openapi.json'));
  execFileSync(
    process.execPath,
    [join(modules, 'vitepress/bin/vitepress.js'), 'build', source, '--base', '/vitepress/'],
    {
      cwd: own,
      stdio: 'ignore',
    },
  );
  cpSync(join(source, '.vitepress/dist'), target, { recursive: true });
}
