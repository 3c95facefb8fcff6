// Runs after each installation: makes the packages of this clone usable from its root as they are where they are
// installed, `npx vpcep-mock` and `import '@vpcep/client'`. They are no dependencies of the root's package.json, since
// turbo hashes those into every task.
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { repositoryRoot } from './terminal.mjs';

const modules = join(repositoryRoot, 'node_modules');

for (const folder of readdirSync(join(repositoryRoot, 'packages'))) {
  const path = join(repositoryRoot, 'packages', folder);
  const manifest = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  if (manifest.private) continue;
  linkFolder(path, join(modules, manifest.name));
  for (const [name, file] of Object.entries(manifest.bin ?? {})) {
    writeCommand(name, `packages/${folder}/${file.replace(/^\.\//, '')}`);
  }
}

function linkFolder(path, link) {
  mkdirSync(dirname(link), { recursive: true });
  rmSync(link, { force: true, recursive: true });
  // A junction, unlike a symbolic link, needs no special right on Windows; elsewhere the word is ignored.
  symlinkSync(path, link, 'junction');
}

function writeCommand(name, file) {
  const command = join(modules, '.bin', name);
  mkdirSync(dirname(command), { recursive: true });
  rmSync(command, { force: true });
  writeFileSync(command, `#!/bin/sh\nexec node "$(dirname "$0")/../../scripts/command.mjs" ${file} "$@"\n`);
  chmodSync(command, 0o755);
  writeFileSync(`${command}.cmd`, `@node "%~dp0\\..\\..\\scripts\\command.mjs" ${file} %*\r\n`);
}
