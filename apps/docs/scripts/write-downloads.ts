import { once } from 'node:events';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import {
  contractPath,
  type Language,
  languages,
  type OpenApiDocument,
  sourceLanguage,
} from '@vpcep/contract';
import { brunoCollection, forSandbox, postmanCollection } from './collections.ts';
import { componentSchemas } from './component-schemas.ts';
import { type Link, llmsText } from './llms-text.ts';
import type { PackedPackages } from './pack-packages.ts';
import type { PagesToWrite } from './write-pages.ts';

const contractFolder = dirname(contractPath());

/** What the downloads need, which may still be on its way. */
interface Ingredients {
  /** Resolves when the pages are there. */
  readonly pages?: Promise<void>;
  readonly packages: Promise<PackedPackages>;
}

/**
 * Puts what programs and readers take away into the built site: the client, the contract in several forms, every page as
 * Markdown, an index of all that, and the whole site in one file.
 *
 * @param site folder of the built site
 */
export async function writeDownloads(
  site: string,
  { pages: built = Promise.resolve(), packages }: Ingredients,
): Promise<void> {
  const forPrograms: Link[] = [];
  const schemas: Link[] = [];
  // What needs no page is made while the pages are built.
  const [collections] = await Promise.all([makeCollections(), built]);

  await mkdir(join(site, 'download'), { recursive: true });
  // Most of the time of all: each language on a core of its own.
  const written = Promise.all(
    languages.map(async (language) => ({ language, links: await writePages(site, language.tag) })),
  );
  for (const { language, document, postman, bruno } of collections) {
    const { tag, name } = language;
    await copy(`openapi.${tag}.json`, `The API as OpenAPI 3.1, ${name}`);
    await copy(`openapi.${tag}.yaml`, `The same as YAML, ${name}`);
    await copy(`openapi-3.0.${tag}.json`, `The API as OpenAPI 3.0, for tools that read no 3.1, ${name}`);
    await copy(`openapi-3.0.${tag}.yaml`, `The same as YAML, ${name}`);
    if (tag !== sourceLanguage) await copy(`${tag}.overlay.yaml`, `OpenAPI Overlay from English to ${name}`);
    await write(
      `download/openapi.sandbox.${tag}.json`,
      json(forSandbox(document)),
      `The API as OpenAPI 3.1 with the local sandbox as its server, ${name}`,
    );
    await write(
      `download/vpcep.${tag}.postman_collection.json`,
      json(postman),
      `Collection for Postman, ${name}`,
    );
    await write(`download/vpcep.${tag}.bruno.json`, json(bruno), `Collection for Bruno, ${name}`);
    for (const [component, schema] of componentSchemas(document)) {
      const says = `JSON Schema of ${component}, ${name}`;
      await write(`schemas/${tag}/${component}.json`, json(schema), says, schemas);
    }
  }
  const pages = await written;
  await copy('error-codes.json', 'Error codes: status, meaning and remedy in every language');
  await copy('clouds.json', 'The clouds, their regions and base addresses');
  await (await packages).moveTo(join(site, 'download'));
  list('download/vpcep-client.tgz', 'The TypeScript client, for `npm install`; it needs no other package');
  list(
    'download/vpcep-contract-tests.tgz',
    'The command `vpcep-contract`, for `npm install`; it needs no other package',
  );

  const contract = await readContract(sourceLanguage);
  await writeFile(join(site, 'llms.txt'), llmsText(contract, { forPrograms, pages, schemas }));
  console.log(`Downloads in ${languages.map(({ name }) => name).join(', ')} are in ${site}.`);

  async function copy(file: string, says: string): Promise<void> {
    await copyFile(join(contractFolder, file), join(site, 'download', file));
    list(`download/${file}`, says);
  }

  async function write(file: string, text: string, says: string, links = forPrograms): Promise<void> {
    await mkdir(dirname(join(site, file)), { recursive: true });
    await writeFile(join(site, file), text);
    list(file, says, links);
  }

  function list(href: string, says: string, links = forPrograms): void {
    links.push({ href, title: basename(href), says });
  }
}

/** Writes the pages of a language as Markdown and as one file; links to the former. */
async function writePages(site: string, language: string): Promise<Link[]> {
  const workerData: PagesToWrite = { site, language };
  const [links] = await once(
    new Worker(new URL('write-pages.ts', import.meta.url), { workerData }),
    'message',
  );
  return links;
}

interface Collections {
  readonly language: Language;
  readonly document: OpenApiDocument;
  readonly postman: object;
  readonly bruno: object;
}

function makeCollections(): Promise<Collections[]> {
  return Promise.all(
    languages.map(async (language) => {
      const document = await readContract(language.tag);
      const [postman, bruno] = await Promise.all([postmanCollection(document), brunoCollection(document)]);
      return { language, document, postman, bruno };
    }),
  );
}

async function readContract(tag: string): Promise<OpenApiDocument> {
  return JSON.parse(await readFile(contractPath(tag), 'utf8'));
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
