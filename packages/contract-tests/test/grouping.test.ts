import { operationsOf, readContract } from '@vpcep/contract';
import { expect, onTestFinished, test } from 'vitest';
import { type Mutant, startFaultyServer } from './support/faulty-server.ts';
import { linesOf, test as run, sandboxFor } from './support/run.ts';

const timeout = 120_000;

async function reportOf(handler: Mutant['handler']) {
  const server = await startFaultyServer(await sandboxFor(), { name: 'faulty', handler });
  onTestFinished(() => server.close());
  return run(server.url, { only: ['properties'], runs: 0 });
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
      if (call.body?.vip_port_id?.length > 5 && call.body.vip_port_id.length !== 36) call.body.unknown = 1;
      return next();
    },
  });
  onTestFinished(() => server.close());
  const { findings, leftBehind } = await run(server.url, { only: ['properties'] });
  expect(findings.map(({ check }) => check)).toContain('valid-rejected');
  expect(leftBehind.length).toBeLessThan(100);
});
