import { readdirSync } from 'node:fs';

/**
 * Imports the modules of a folder, so that a new one needs no entry in a list.
 *
 * @param folder where they are, beside the importing module in the source and in the build
 * @param name which files count, by their name without its ending
 * @returns file name without its ending → default export, in the order of the names
 */
export async function importFolder<T>(folder: URL, name = /^/): Promise<Readonly<Record<string, T>>> {
  const files = readdirSync(folder).filter((file) => /(?<!\.d)\.[jt]s$/.test(file) && name.test(file));
  const modules = files.sort().map(async (file) => {
    const { default: value } = (await import(new URL(file, folder).href)) as { default: T };
    return [file.slice(0, -'.ts'.length), value] as const;
  });
  return Object.fromEntries(await Promise.all(modules));
}
