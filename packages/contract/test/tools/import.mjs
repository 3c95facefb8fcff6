// Imports a document into tools of other makers. Usage: node import.mjs <openapi.json> <empty folder>. Prints one JSON line a tool.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const [, , source = '', work = ''] = process.argv;
const text = readFileSync(source, 'utf8');
const read = () => JSON.parse(text);
const require = createRequire(import.meta.url);

/** Runs a command of an installed package; its output. */
function run(name, ...args) {
  // Not every package exports its manifest.
  const manifest = fileURLToPath(new URL(`node_modules/${name}/package.json`, import.meta.url));
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  const path = typeof bin === 'string' ? bin : Object.values(bin)[0];
  return execFileSync(process.execPath, [join(manifest, '..', path), ...args], {
    encoding: 'utf8',
    stdio: 'pipe',
    cwd: work,
    timeout: 120_000,
  });
}

/** Type-checks what a generator wrote. */
function compile(file) {
  const options = {
    ...{ noEmit: true, strict: true, skipLibCheck: true, types: [], target: 'es2022', module: 'esnext' },
    ...{ lib: ['es2023', 'dom', 'dom.iterable'], moduleResolution: 'bundler' },
  };
  writeFileSync(resolve(work, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: [file] }));
  execFileSync(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', 'tsconfig.json'], {
    stdio: 'pipe',
    encoding: 'utf8',
    cwd: work,
  });
}

const folder = (name) => {
  const path = resolve(work, name);
  mkdirSync(path, { recursive: true });
  return path;
};

/** Each returns its warnings; it throws where the document cannot be imported. */
const tools = {
  async '@apidevtools/swagger-parser'() {
    const { default: SwaggerParser } = await import('@apidevtools/swagger-parser');
    await SwaggerParser.validate(read());
  },
  async '@readme/openapi-parser'() {
    const { validate } = await import('@readme/openapi-parser');
    const { valid, errors = [], warnings = [] } = await validate(read());
    if (!valid) throw new Error(JSON.stringify(errors));
    return warnings;
  },
  async '@scalar/openapi-parser'() {
    const { validate } = await import('@scalar/openapi-parser');
    const { valid, errors = [] } = await validate(read());
    if (!valid) throw new Error(JSON.stringify(errors));
  },
  async oas() {
    const { default: Oas } = await import('oas');
    const api = Oas.init(read());
    const count = Object.values(api.getPaths()).flatMap((methods) => Object.values(methods)).length;
    if (count !== 3) throw new Error(`${count} operations`);
  },
  async 'swagger-client'() {
    const { default: SwaggerClient } = await import('swagger-client');
    const { spec, errors } = await SwaggerClient.resolve({ spec: read() });
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    const [item] = Object.values(spec.paths);
    if (item.post.parameters[0].name !== 'project_id') throw new Error('a parameter has lost its name');
  },
  async 'openapi-backend'() {
    const { default: module } = await import('openapi-backend');
    const OpenAPIBackend = module.default ?? module;
    const api = new OpenAPIBackend({ definition: read(), quick: true, handlers: {} });
    await api.init();
    if (api.router.getOperations().length !== 3) throw new Error('operations are missing');
  },
  '@hey-api/openapi-ts'() {
    const output = run(
      '@hey-api/openapi-ts',
      '-i',
      resolve(source),
      '-o',
      folder('hey-api'),
      '-p',
      '@hey-api/client-fetch',
      '@hey-api/sdk',
      '@hey-api/typescript',
    );
    compile('hey-api/index.ts');
    return warningsIn(output);
  },
  orval() {
    const output = run(
      'orval',
      '--input',
      resolve(source),
      '--output',
      join(folder('orval'), 'client.ts'),
      '--client',
      'fetch',
    );
    compile('orval/client.ts');
    return warningsIn(output);
  },
  async 'swagger-typescript-api'() {
    const { generateApi } = await import('swagger-typescript-api');
    await generateApi({
      spec: read(),
      output: folder('swagger-typescript-api'),
      fileName: 'client.ts',
      silent: true,
    });
    compile('swagger-typescript-api/client.ts');
  },
  'openapi-zod-client'() {
    writeFileSync(resolve(work, 'zod-input.json'), text);
    const output = run('openapi-zod-client', 'zod-input.json', '-o', 'zod-client.ts');
    if (!readFileSync(resolve(work, 'zod-client.ts'), 'utf8').includes('vpc-endpoint-services'))
      throw new Error('no operations');
    return warningsIn(output);
  },
  oazapfts() {
    const output = run('oazapfts', resolve(source), join(folder('oazapfts'), 'client.ts'));
    return warningsIn(output);
  },
  async 'openapi-to-postmanv2'() {
    const { default: converter } = await import('openapi-to-postmanv2');
    const { result, reason, output } = await new Promise((done, fail) =>
      converter.convertV2({ type: 'json', data: read() }, {}, (error, value) =>
        error ? fail(error) : done(value),
      ),
    );
    if (!result) throw new Error(reason);
    writeFileSync(resolve(work, 'postman.json'), JSON.stringify(output[0].data));
  },
  async '@usebruno/converters'() {
    const { openApiToBruno } = await import('@usebruno/converters');
    const { items } = await openApiToBruno(read());
    if (items.length === 0) throw new Error('an empty collection');
  },
  'openapi-mcp-generator'() {
    return warningsIn(
      run(
        'openapi-mcp-generator',
        '--input',
        resolve(source),
        '--output',
        folder('mcp'),
        '--base-url',
        'http://127.0.0.1:4020',
        '--force',
      ),
    );
  },
};

function warningsIn(output) {
  return output.split('\n').filter((line) => /\bwarn(ing)?\b/i.test(line));
}

const only = process.argv.slice(4);
for (const [tool, load] of Object.entries(tools)) {
  if (only.length > 0 && !only.includes(tool)) continue;
  const { warn, log, error } = console;
  const said = [];
  Object.assign(console, {
    warn: (...words) => said.push(words.join(' ')),
    log: () => {},
    error: (...words) => said.push(words.join(' ')),
  });
  let failure;
  let warnings = [];
  try {
    warnings = (await load()) ?? [];
  } catch (cause) {
    failure = `${cause.stdout ?? ''}${cause.stderr ?? ''}${cause.message}`.slice(0, 2000);
  }
  Object.assign(console, { warn, log, error });
  process.stdout.write(`${JSON.stringify({ tool, failure, warnings: [...warnings, ...said] })}\n`);
}
process.exit();
