/**
 * Lints as often as it is asked to, for `pnpm dev`: a process that stays, so that what takes long (modules, the dictionary, texts that
 * have passed) is there already. Started with a channel; each message names the file that was edited and asks for everything that
 * is wrong now. The answer comes as it grows, the edited file first: each message holds everything that is known to be wrong,
 * what was not looked at yet as it was before. Spectral has a process of its own and is left out.
 */
import { setTimeout } from 'node:timers/promises';
import { rememberVerdicts } from '../text/kept-lines.ts';
import { problemsInContract, problemsInFiles } from './contract-problems.ts';
import { contractDocument } from './documents.ts';
import { problemsInTexts } from './text-problems.ts';

/** Milliseconds in which the page of the edit has the machine for itself, before what was not edited is looked at. */
const pause = 300;

interface Linter {
  readonly problems: () => string[] | Promise<string[]>;
  /** Whether it reads a file, by its name. */
  readonly reads: (file: string) => boolean;
}

const linters: readonly Linter[] = [
  { problems: problemsInContract, reads: (file) => file === contractDocument },
  { problems: problemsInFiles, reads: (file) => /\.ya?ml$/.test(file) },
  { problems: problemsInTexts, reads: (file) => /\.(mdx?|ts|json)$/.test(file) },
];

rememberVerdicts();
const found = new Map<Linter, string[]>();
let said: string | undefined;
let linting = Promise.resolve();
process.on('message', (file: string) => {
  linting = linting.then(() => lint(file));
});
process.on('disconnect', () => process.exit());

async function lint(file: string): Promise<void> {
  said = undefined;
  const first = linters.find(({ reads }) => reads(file)) ?? linters[0];
  const inOrder = [...linters].sort((a, b) => Number(b === first) - Number(a === first));
  for (const [index, linter] of inOrder.entries()) {
    if (index === 1) await setTimeout(pause);
    found.set(linter, await problemsOf(linter));
    tell(index === inOrder.length - 1);
  }
}

async function problemsOf({ problems }: Linter): Promise<string[]> {
  try {
    return await problems();
  } catch (error) {
    return [(error as Error).message];
  }
}

function tell(isLast: boolean): void {
  const all = linters.flatMap((linter) => found.get(linter) ?? []);
  const text = JSON.stringify(all);
  // That nothing is wrong is known at the end only.
  if (text === said || (all.length === 0 && !isLast)) return;
  process.send?.(all);
  said = text;
}
