import { type Fault, faults, outcomes, type Target, targets } from './faults.ts';

/** One fault, in the words of one language. */
export interface MatrixRow {
  readonly fault: string;
  /** By target, in the order of `targets`; undefined where the target does not depend on what fails. */
  readonly promises: readonly (string | undefined)[];
}

/**
 * The table of faults for readers.
 *
 * @param language English where the table lacks it
 */
export function matrixOf(language: string): { readonly targets: string[]; readonly rows: MatrixRow[] } {
  const tag = language === 'zh-CN' ? language : 'en';
  const names = Object.keys(targets) as Target[];
  return {
    targets: names.map((name) => targets[name][tag]),
    rows: Object.values<Fault>(faults).map(({ text, promises }) => ({
      fault: text[tag],
      promises: names.map((name) => {
        const outcome = promises[name];
        return outcome && outcomes[outcome][tag];
      }),
    })),
  };
}
