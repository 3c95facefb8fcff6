// `pnpm drift`: makes each generated file that is committed anew, in a copy, and compares. Changes nothing.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { inReadersLanguage, repositoryRoot, say } from './terminal.mjs';

/** Each with its folder, the generator, which takes the folder, and the command that mends it. */
const generated = [
  {
    folder: 'spec',
    file: 'i18n.lock.json',
    generator: 'packages/contract-lint/src/commands/record.ts',
    mend: 'pnpm lint --fix',
  },
];
const made = new Set(['node_modules', 'dist', 'reports', '.turbo']);

const problems = [...generated.map(compare), ...ignoredButCommitted()].filter(Boolean);
for (const problem of problems) console.error(inReadersLanguage(problem));
if (problems.length > 0) process.exitCode = 1;
else {
  say({
    en: `No drift: ${generated.length} generated file is committed, and it is as it would be made now.`,
    'zh-CN': `没有偏离：已提交的生成文件共 ${generated.length} 个，内容与重新生成的结果一致。`,
  });
}

/** What is wrong with a generated file; undefined when nothing is. */
function compare({ folder, file, generator, mend }) {
  const original = join(repositoryRoot, folder);
  const copy = mkdtempSync(join(tmpdir(), 'vpcep-drift-'));
  try {
    cpSync(original, copy, { recursive: true, filter: (path) => !made.has(basename(path)) });
    const { status, stderr } = spawnSync(process.execPath, [generator, copy], {
      cwd: repositoryRoot,
      encoding: 'utf8',
    });
    if (status !== 0) {
      return {
        en: `${folder}/${file} could not be made anew. Run pnpm build first if something is missing:\n${stderr}`,
        'zh-CN': `无法重新生成 ${folder}/${file}。如果缺少文件，请先运行 pnpm build：\n${stderr}`,
      };
    }
    const [now, then] = [join(copy, file), join(original, file)].map(
      (path) => existsSync(path) && readFileSync(path, 'utf8'),
    );
    if (now === then) return undefined;
    return {
      en: `${folder}/${file} is not as it would be made now. Mend it: ${mend}`,
      'zh-CN': `${folder}/${file} 与重新生成的结果不一致。请运行：${mend}`,
    };
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/** Files that .gitignore calls generated and that were committed all the same. */
function ignoredButCommitted() {
  const git = ['ls-files', '--cached', '--ignored', '--exclude-standard'];
  const { stdout } = spawnSync('git', git, { cwd: repositoryRoot, encoding: 'utf8' });
  return (stdout ?? '')
    .split('\n')
    .filter(Boolean)
    .map((file) => ({
      en: `${file} is generated and must not be committed. Mend it: git rm --cached ${file}`,
      'zh-CN': `${file} 是生成的文件，不应提交。请运行：git rm --cached ${file}`,
    }));
}
