import { readdirSync } from 'node:fs';
import type { MutantKind } from './mutant-kind.ts';

/** The kinds of mistake that one rule or check must find. */
export interface CatcherMutants {
  /** The name of the rule or check, and of the file in `mutants/`. */
  catcher: string;
  kinds: readonly MutantKind[];
}

const folder = new URL('../mutants/', import.meta.url);

/** Reads `mutants/`: one file a rule or check, whose default export lists the kinds of mistake. */
export async function readMutants(): Promise<CatcherMutants[]> {
  return Promise.all(
    readdirSync(folder)
      .sort()
      .map(async (file) => {
        const { default: kinds } = (await import(new URL(file, folder).href)) as { default: MutantKind[] };
        return { catcher: file.replace('.ts', ''), kinds };
      }),
  );
}
