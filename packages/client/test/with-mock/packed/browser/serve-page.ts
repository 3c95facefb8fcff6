import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';
import { installPackage } from '../install-package.ts';

/** A site whose pages use the packed client. */
export interface Site {
  url: string;
  close(): Promise<void>;
}

/**
 * Bundles the pages with the installed package by Vite, and serves them. `/cloud` leads to the API, and the site adds the
 * token, as the README advises.
 */
export async function servePage(apiUrl: string, token: string): Promise<Site> {
  const project = await installPackage();
  try {
    await cp(fileURLToPath(new URL('page', import.meta.url)), project.folder, { recursive: true });
    await writeFile(join(project.folder, 'readme.ts'), await readBrowserExample(project.packageFolder));
    const common = { root: project.folder, configFile: false, logLevel: 'warn' } as const;
    const input = ['index.html', 'readme.html'].map((name) => join(project.folder, name));
    await build({ ...common, build: { rolldownOptions: { input } } });
    const server = await preview({
      ...common,
      preview: {
        host: '127.0.0.1',
        port: 0,
        proxy: {
          '/cloud': {
            target: apiUrl,
            rewrite: (path) => path.replace('/cloud', ''),
            headers: { 'X-Auth-Token': token },
          },
        },
      },
    });
    const [url = ''] = server.resolvedUrls?.local ?? [];
    const close = async () => {
      await server.close();
      await project.remove();
    };
    return { url, close };
  } catch (error) {
    await project.remove();
    throw error;
  }
}

/** The example that begins with the address of the page it is in. */
async function readBrowserExample(packageFolder: string): Promise<string> {
  const text = await readFile(join(packageFolder, 'README.md'), 'utf8');
  const blocks = [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code]) => String(code));
  const example = blocks.find((code) => code.includes('location.href'));
  if (!example) throw new Error('README.md has no example for browsers: it would use location.href.');
  return example;
}
