import { operationsOf, readContract } from '@vpcep/contract';
import { expect, onTestFinished, test } from 'vitest';
import type { SuiteOptions } from '../src/index.ts';
import { allMutants } from './mutants/all.ts';
import { type Mutant, startFaultyServer } from './support/faulty-server.ts';
import { isLong, linesOf, test as run, sandboxFor } from './support/run.ts';

const timeout = 120_000;

interface Body {
  readonly tags: ({ key?: unknown } | null)[];
}

async function reportOf(handler: Mutant['handler'], options: Partial<SuiteOptions> = {}) {
  const server = await startFaultyServer(await sandboxFor(), { name: 'faulty', handler });
  onTestFinished(() => server.close());
  return run(server.url, { only: ['properties'], runs: 0, ...options });
}

test('another status for everything that is invalid is one finding a response, which lists the rules', {
  timeout,
}, async () => {
  const report = await reportOf(() => async (_, next) => {
    const reply = await next();
    if (reply.status === 400)
      Object.assign(reply, { status: 422, body: { ...reply.body, error_code: 'EndPoint.0002' } });
    return reply;
  });
  const rejections = report.findings.filter(({ check }) => check === 'wrong-rejection');
  // One for each documented response: operations may have one of their own.
  expect(rejections.length).toBeLessThanOrEqual(operationsOf(readContract()).length);
  expect(new Set(rejections.map(({ pointer }) => pointer)).size).toBe(rejections.length);
  const ofCreation = rejections.find(({ operations }) => operations.includes('createEndpointService'));
  expect(ofCreation?.subjects).toEqual(expect.arrayContaining(['maxItems (ports)', 'pattern (tags[].key)']));
  expect(ofCreation?.count).toBeGreaterThan(100);
});

/** Faults that show in many requests, in several checks, or in several operations. */
const one = [
  'createEndpointService responds without id',
  'getEndpointService responds without port_id',
  'update responds with 204',
  'validation responds with 422',
  'errors come with 200',
  'errors in the shape of newer pages',
  'codes without a dot',
  'one code for everything',
  'the name is cut to 8 characters',
  'tags are lost on creation',
  'responses break in the middle',
  'responses in Latin-1',
  'errors without a text',
  'errors without a body',
  'protocol in lower case',
  'created_at moves with an update',
  'an update becomes visible one read late',
  'an update responds with the state before it',
  'every new service has the same ID',
  'the token header has to be written as in the documents',
  'responses begin with a byte order mark',
  'PATCH is understood as an update',
  'tcp_proxy is ignored',
  'responses without a media type',
  'null fails the server',
  'createEndpointService asks for no credentials',
];

/** In the short form, every third. */
const chosen = isLong ? one : one.filter((_, index) => index % 3 === 0);

test.each(chosen)('one defect is one finding: %s', { timeout }, async (name) => {
  const mutant = allMutants.find((candidate) => candidate.name === name);
  if (!mutant) throw new Error(`There is no mutant “${name}”.`);
  const server = await startFaultyServer(await sandboxFor(), mutant);
  onTestFinished(() => server.close());
  const report = await run(server.url, { runs: 0, creationTimeout: 4000, timeout: 5000 });
  expect(linesOf(report)).toEqual([expect.any(String)]);
});

test('a baseline does not hide another symptom of a finding that it knows', { timeout }, async () => {
  const faulty = (change: (body: Body) => void): Mutant['handler'] => {
    return () => (call, next) => {
      if (Array.isArray(call.body?.tags)) change(call.body);
      return next();
    };
  };
  const few = (body: Body) => void body.tags.splice(10);
  const clean = (body: Body) => {
    for (const tag of body.tags) if (typeof tag?.key === 'string') tag.key = tag.key.replace(/[^\w-]/g, '');
  };
  const first = await reportOf(faulty(few));
  expect(first.findings.map(({ subjects }) => subjects)).toEqual([['maxItems (tags)']]);

  const same = await reportOf(faulty(few), { baseline: first.findings });
  expect(same.verdict).toBe('green');
  expect(same.findings).toMatchObject([{ known: true }]);

  const both = (body: Body) => {
    few(body);
    clean(body);
  };
  const more = await reportOf(faulty(both), { baseline: first.findings });
  expect(more.verdict).toBe('red');
  expect(more.findings.find(({ id }) => id === first.findings[0]?.id)).toMatchObject({
    known: false,
    subjects: expect.arrayContaining(['maxItems (tags)', 'pattern (tags[].key)']),
  });
});

test('two defects are two findings', { timeout }, async () => {
  const report = await reportOf(() => async (_, next) => {
    const reply = await next();
    if (reply.body?.error_code === 'EndPoint.3074') reply.body.error_code = 'EndPoint.3075';
    if (reply.body?.error_code === 'EndPoint.3067') reply.body.error_code = 'EndPoint.3066';
    return reply;
  });
  expect(linesOf(report).map((line) => /breaks the rule \S+ \((\S+)\)/.exec(line)?.[1])).toEqual(
    expect.arrayContaining(['ports', 'tags']),
  );
  expect(new Set(report.findings.map(({ pointer }) => pointer)).size).toBeGreaterThanOrEqual(2);
});

test('making a request smaller leaves few services behind', { timeout }, async () => {
  const server = await startFaultyServer(await sandboxFor(), {
    name: 'no long IDs of virtual IPs',
    handler: () => (call, next) => {
      const { vip_port_id: id } = call.operation?.id === 'createEndpointService' ? (call.body ?? {}) : {};
      // Only generated ones: those at the edges of what is allowed are found without making anything smaller.
      if (id?.length > 5 && id.length !== 36 && !id.includes('&')) call.body.unknown = 1;
      return next();
    },
  });
  onTestFinished(() => server.close());
  const { findings, leftBehind } = await run(server.url, { only: ['properties'] });
  expect(findings.map(({ check }) => check)).toContain('valid-rejected');
  expect(leftBehind.length).toBeLessThan(100);
});
