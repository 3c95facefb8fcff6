import { watch } from 'node:fs';
import { dirname } from 'node:path';
import { contractPath } from '@vpcep/contract';
import type { AstroUserConfig } from 'astro';

type PluginOption = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

const folder = dirname(contractPath());

/**
 * For `astro dev`: renders the pages anew, and reloads them in the browser, when the contract was built again. The package
 * that reads it keeps what it has read, so it is loaded anew with all that imports it.
 */
export function followContract(): PluginOption {
  return {
    name: 'follow-contract',
    apply: 'serve',
    config(config) {
      // Node would load it once and for all.
      delete config.environments?.prerender;
      return { resolve: { noExternal: ['@vpcep/contract'] } };
    },
    configureServer(server) {
      let timer: NodeJS.Timeout | undefined;
      let changed = 0;
      // Not Vite's own watcher: it follows files, and these are replaced by others.
      const watcher = watch(folder, (_, file) => {
        // The pages are not made from the published forms, which follow later.
        if (!file?.endsWith('.json') || file.startsWith('openapi')) return;
        clearTimeout(timer);
        timer = setTimeout(() => {
          for (const { moduleGraph } of Object.values(server.environments)) {
            for (const [path, modules] of moduleGraph.fileToModulesMap) {
              // With a module goes all that imports it.
              if (path.startsWith(folder)) for (const module of modules) moduleGraph.invalidateModule(module);
            }
          }
          changed = Date.now();
          server.ws.send({ type: 'full-reload' });
        }, 30);
      });
      server.httpServer?.once('close', () => watcher.close());
      // A page that was on its way meanwhile has not heard of it.
      server.ws.on('page:began', (began: number, client) => {
        if (began < changed) client.send({ type: 'full-reload' });
      });
    },
  };
}
