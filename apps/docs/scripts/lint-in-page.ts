import { readFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';

/** The file in which `pnpm dev` writes what lint says. */
const file = process.env.LINT_SAYS;

/** For `astro dev`: pages show what lint says about the contract and the guides as they are now. */
export function lintInPage(): AstroIntegration {
  return {
    name: 'lint-in-page',
    hooks: {
      'astro:config:setup'({ command, injectScript }) {
        if (command === 'dev' && file) injectScript('page', "import '/src/browser/lint-says.ts';");
      },
      'astro:server:setup'({ server }) {
        if (!file) return;
        server.watcher.add(file);
        server.watcher.on('change', (changed) => {
          if (changed === file) tell(file, server.ws);
        });
        server.ws.on('lint:ask', (_, client) => tell(file, client));
      },
    },
  };
}

function tell(path: string, to: { send(event: string, problems: unknown): void }): void {
  let problems: unknown;
  try {
    problems = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    // Half of it is written; the other half is a change too.
    return;
  }
  to.send('lint:says', problems);
}
