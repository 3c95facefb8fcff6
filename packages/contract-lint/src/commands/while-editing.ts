/**
 * Lints as often as it is asked to, for `pnpm dev`: a process that stays, so that what takes long (modules, the dictionary, texts that
 * have passed) is there already. Started with a channel; each message asks for everything that is wrong now, which is the answer.
 * Spectral has a process of its own and is left out.
 */
import { rememberVerdicts } from '../text/kept-lines.ts';
import { problemsInContract, problemsInFiles } from './contract-problems.ts';
import { problemsInTexts } from './text-problems.ts';

rememberVerdicts();
let linting = Promise.resolve();
process.on('message', () => {
  linting = linting.then(async () => {
    process.send?.(await problems());
  });
});
process.on('disconnect', () => process.exit());

async function problems(): Promise<string[]> {
  try {
    return [...(await problemsInContract()), ...(await problemsInFiles()), ...problemsInTexts()];
  } catch (error) {
    return [(error as Error).message];
  }
}
