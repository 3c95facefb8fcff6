/** Puts mistakes into copies of the contract and reports who notices: `pnpm lint:mutants`. */
import { styleText } from 'node:util';
import { specPath } from '@vpcep/contract/build';
import { ContractCopy, readContractFiles } from './contract-files.ts';
import { findProblems } from './find-problems.ts';
import { readMutants } from './read-mutants.ts';
import { spread } from './spread.ts';
import { tryMutant } from './try-mutant.ts';

/** How many places of a kind are tried. */
const placesPerKind = 5;

const files = readContractFiles();
const untouched = await findProblems(specPath());
if (untouched.length > 0) {
  const list = untouched.map(({ catcher, message }) => `  ${catcher}: ${message}`).join('\n');
  console.error(`The contract itself has problems; fix these first (pnpm lint):\n${list}`);
  process.exit(2);
}

const copy = new ContractCopy(files);
process.on('exit', () => copy.remove());
const rows: (string | number)[][] = [
  ['rule or check', 'mistake', 'places', 'seeded', 'caught', 'by others', 'survived'],
];
const remarks: string[] = [];
for (const { catcher, kinds } of await readMutants()) {
  for (const { name, seeds } of kinds) {
    const all = seeds(files);
    const seeded = spread(all, placesPerKind);
    if (seeded.length === 0) remarks.push(`NO PLACE  ${catcher}: ${name}`);
    let [caught, elsewhere, survived] = [0, 0, 0];
    for (const seed of seeded) {
      if ((await tryMutant(copy, seed, [catcher])).length > 0) {
        caught += 1;
        continue;
      }
      const others = new Set((await tryMutant(copy, seed)).map(({ catcher: other }) => other));
      if (others.size > 0) elsewhere += 1;
      else survived += 1;
      remarks.push(
        others.size > 0
          ? `BY OTHERS ${catcher}: ${name} at ${seed.at}: noticed by ${[...others].join(', ')} only`
          : `SURVIVED  ${catcher}: ${name} at ${seed.at}`,
      );
    }
    rows.push([catcher, name, all.length, seeded.length, caught, elsewhere, survived]);
  }
}

const columns = rows[0]?.map((_, column) => Math.max(...rows.map((row) => String(row[column]).length))) ?? [];
for (const [index, row] of rows.entries()) {
  const line = row
    .map((cell, column) =>
      String(cell)[typeof cell === 'number' ? 'padStart' : 'padEnd'](columns[column] ?? 0),
    )
    .join('  ');
  console.log(index === 0 ? styleText('bold', line) : line);
}
const sum = (column: number): number => rows.slice(1).reduce((total, row) => total + Number(row[column]), 0);
console.log(
  `\n${sum(3)} mutants of ${rows.length - 1} kinds in ${Math.round(performance.now() / 1000)} s: ${sum(4)} caught as named, ${sum(5)} by others only, ${sum(6)} survived.`,
);
for (const remark of remarks) console.error(remark);
if (remarks.length > 0) process.exitCode = 1;
