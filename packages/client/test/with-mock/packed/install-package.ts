import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Mock, startMock } from '@vpcep/mock';

const run = promisify(execFile);
const clientFolder = fileURLToPath(new URL('../../..', import.meta.url));

/** An empty project of its own, outside the repository, in which nothing but the package is installed. */
export interface Project {
  folder: string;
  /** Folder of the package in it. */
  packageFolder: string;
  remove(): Promise<void>;
}

/** Such a project and a mock beside it, for all tests of a file. */
export async function installWithMock(): Promise<Project & { mock: Mock }> {
  const [project, mock] = await Promise.all([installPackage(), startMock({ port: 0 })]);
  const remove = async () => {
    await mock.close();
    await project.remove();
  };
  return { ...project, mock, remove };
}

/**
 * Packs the built package and installs the tarball with npm. What the package depends on is packed from the workspace as
 * well, so that no registry is asked.
 */
export async function installPackage(): Promise<Project> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'vpcep-client-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    await run('pnpm', ['pack', '--pack-destination', folder], { cwd: clientFolder });
    const dependencies = await dependencyFolders(clientFolder);
    if (dependencies.size > 0) {
      const folders = [...dependencies.values()];
      await run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder, ...folders]);
    }
    const tarballs = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
    const manifest = { name: 'a-project', private: true, type: 'module' };
    await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
    const options = ['--offline', '--no-audit', '--no-fund', '--ignore-scripts', '--no-package-lock'];
    await run('npm', ['install', ...options, ...tarballs.map((name) => `./${name}`)], { cwd: folder });
  } catch (cause) {
    await remove();
    throw new Error('The packed client cannot be installed. Is it built? See the cause.', { cause });
  }
  return { folder, packageFolder: join(folder, 'node_modules', '@vpcep', 'client'), remove };
}

/** Names and folders of what a package needs at run time, and of what that needs. */
async function dependencyFolders(folder: string, found = new Map<string, string>()) {
  const manifest = join(folder, 'package.json');
  const { dependencies = {} } = JSON.parse(await readFile(manifest, 'utf8'));
  for (const name of Object.keys(dependencies).filter((name) => !found.has(name))) {
    const places = createRequire(manifest).resolve.paths(name) ?? [];
    const place = places.map((parent) => join(parent, name)).find((path) => existsSync(path));
    if (!place) throw new Error(`${name}, which ${folder} needs, is not installed: run pnpm install.`);
    const dependency = await realpath(place);
    found.set(name, dependency);
    await dependencyFolders(dependency, found);
  }
  return found;
}
