/**
 * Lints as often as it is asked to, for `pnpm dev`: a process that stays, so that what takes long (modules, the dictionary, texts that
 * have passed) is there already. Started with a channel; each message asks for everything that is wrong now. The answer comes as
 * it grows: each message holds everything that is known to be wrong, what was not looked at yet as it was before. Spectral has a
 * process of its own and is left out.
 */
import { rememberVerdicts } from '../text/kept-lines.ts';
import { problemsInContract, problemsInFiles } from './contract-problems.ts';
import { problemsInTexts } from './text-problems.ts';

/** What is looked at, what authors edit most first. */
const linters = [problemsInContract, problemsInFiles, problemsInTexts];

rememberVerdicts();
const found: string[][] = linters.map(() => []);
let said: string | undefined;
let linting = Promise.resolve();
process.on('message', () => {
  linting = linting.then(lint);
});
process.on('disconnect', () => process.exit());

async function lint(): Promise<void> {
  said = undefined;
  for (const [index, problems] of linters.entries()) {
    try {
      found[index] = await problems();
    } catch (error) {
      found[index] = [(error as Error).message];
    }
    const isLast = index === linters.length - 1;
    const all = found.flat();
    const text = JSON.stringify(all);
    // That nothing is wrong is known at the end only.
    if (text === said || (all.length === 0 && !isLast)) continue;
    process.send?.(all);
    said = text;
  }
}
