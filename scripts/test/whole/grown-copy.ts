import { join } from 'node:path';
import { copyRepository, type RepositoryCopy } from '../../copies/copy-repository.ts';
import { type GrownServer, startServer } from './start-server.ts';

/** A copy of the repository whose contract was changed, built, with its mock running. */
export interface GrownCopy extends RepositoryCopy {
  mock: GrownServer;
}

/**
 * Makes one.
 *
 * @param grow changes files; the path of each in the copy is given by the function
 */
export async function growCopy(grow: (path: (name: string) => string) => void): Promise<GrownCopy> {
  const copy = copyRepository();
  try {
    copy.run('git', 'init');
    copy.run('git', 'add', '.');
    grow((name) => join(copy.folder, name));
    copy.run('node_modules/.bin/turbo', 'run', 'build', '--output-logs=errors-only');
    const mock = await startServer(copy.folder, 'mock');
    return {
      ...copy,
      mock,
      async remove() {
        await mock.stop();
        copy.remove();
      },
    };
  } catch (error) {
    copy.remove();
    throw error;
  }
}
