import type { AstroUserConfig } from 'astro';

type Plugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

/**
 * Leaves out what Vite adds to every `import()` to load styles and further modules ahead: a script of a page would be larger
 * by it than by anything else, and what is loaded when it is used has next to nothing to load ahead.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'post',
    // Astro sets it as well.
    config: () => ({ environments: { client: { build: { modulePreload: false } } } }),
    load: {
      filter: { id: /^\0vite\/preload-helper/ },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
  };
}
