import type { ContractFiles } from './contract-files.ts';
import type { Seed } from './mutant-kind.ts';
import { put, together } from './seeds.ts';
import { type TextPair, textPairs } from './text-pairs.ts';

/** Every text of the contract, its companion files and its workflows, with each of its translations. */
function allTextPairs(files: ContractFiles): TextPair[] {
  return Object.keys(files).flatMap((file) => textPairs(files, file));
}

/** Changes each translation to Chinese in which there is something to change. */
export function changeChinese(files: ContractFiles, change: (translated: string) => string): Seed[] {
  return allTextPairs(files)
    .filter(({ translation }) => translation.includes('zh-CN'))
    .filter(({ translated }) => change(translated) !== translated)
    .map(({ translation, translated }) => put(translation, change(translated)));
}

/** Changes each text in which there is something to change, and leaves its translations. */
export function changeSource(files: ContractFiles, change: (text: string) => string): Seed[] {
  const changed = allTextPairs(files).filter(({ text }) => change(text) !== text);
  return changed.map(({ source, text }) => put(source, change(text)));
}

/** Changes each text in which there is something to change, and adds to each translation, as if that followed suit. */
export function changeBoth(files: ContractFiles, change: (text: string) => string): Seed[] {
  const pairs = allTextPairs(files).filter(({ text }) => change(text) !== text);
  const sources = new Map(pairs.map((pair) => [pair.source.join(), pair]));
  return [...sources].map(([key, { source, text }]) => {
    const follow = pairs
      .filter((pair) => pair.source.join() === key)
      .map(({ translation, translated }) =>
        put(translation, translation.includes('zh-CN') ? `请注意：${translated}` : `${translated}…`),
      );
    return together(put(source, change(text)), ...follow);
  });
}
