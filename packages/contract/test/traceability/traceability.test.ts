import { describe, expect, test } from 'vitest';
import { operationsOf } from '../../src/index.ts';
import { readSource } from '../spec-files.ts';
import { checkTraceability } from './check-traceability.ts';
import { mutationsOf } from './mutations.ts';
import { source } from './source.ts';

/** What is wrong with a contract, an invalid one included. */
function problemsOf(contract: ReturnType<typeof readSource>): string[] {
  try {
    return checkTraceability(contract, source).problems;
  } catch (error) {
    return [String(error)];
  }
}

test('the contract bears out every fact of the source, and adds none that no discrepancy explains', () => {
  const { facts, problems } = checkTraceability(readSource(), source);
  console.log(
    `Traceability: ${facts.tables + facts.stated} facts of ${source.tables.length} pages checked (${facts.tables} from their tables, ${facts.stated} stated beside them).`,
  );
  expect(problems).toEqual([]);
  expect(facts.tables).toBe(357);
  expect(facts.stated).toBeGreaterThan(150);
});

describe('the check notices', () => {
  const documented = [...new Set(source.tables.map(({ operation }) => operation))];

  test('each single fact that is taken out of the contract or falsified', { timeout: 60_000 }, () => {
    const contract = readSource();
    const mutations = mutationsOf(contract, documented);
    const survivors = mutations.filter(({ apply }) => {
      const mutant = structuredClone(contract);
      apply(mutant);
      return problemsOf(mutant).length === 0;
    });
    console.log(
      `Traceability: ${mutations.length} mutations of the contract, ${survivors.length} unnoticed.`,
    );
    expect(survivors.map(({ name }) => name)).toEqual([]);
    expect(mutations.length).toBeGreaterThan(200);
    expect(problemsOf(contract)).toEqual([]);
  });

  test('a member that no page has', () => {
    const contract = readSource();
    contract.components.schemas.EndpointService = {
      ...contract.components.schemas.EndpointService,
      properties: { ...contract.components.schemas.EndpointService?.properties, colour: { type: 'string' } },
    };
    expect(problemsOf(contract)).toContain(
      'otc getEndpointService: response.colour is in no table and covered by no discrepancy',
    );
  });

  test('a limit that no page states', () => {
    const contract = readSource();
    const id = contract.components.schemas.EndpointService?.properties?.id;
    if (id) id.maxLength = 36;
    expect(problemsOf(contract)).toContain('createEndpointService: response.id maxLength is stated nowhere');
  });

  test('a member of an answer that is suddenly required', () => {
    const contract = readSource();
    contract.components.schemas.EndpointService?.required?.push('pool_id');
    expect(problemsOf(contract)).toContain(
      'getEndpointService: nothing states that response.pool_id is always there',
    );
  });

  test('an exception without its discrepancy, and a discrepancy without an exception', () => {
    const contract = readSource();
    const without = checkTraceability(contract, { ...source, discrepancies: [] }).problems;
    expect(without).toContain(
      'huawei updateEndpointService: request.service_name is in no table and covered by no discrepancy',
    );
    const bodiless = readSource();
    for (const { id, object } of operationsOf(bodiless)) {
      if (id === 'createEndpointService') delete object.requestBody;
    }
    expect(problemsOf(structuredClone(bodiless))).toContain(
      'huawei createEndpointService: request.service_name is covered by a discrepancy but not there',
    );
  });
});
