import { describe, expect, test } from 'vitest';
import type { Change } from '../src/compare/change.ts';
import { compareContracts } from '../src/compare/compare-contracts.ts';
import { edited, edits, given, pointersOf } from './edit.ts';

test('every edit has a verdict of its own, and a reason', () => {
  expect(edits.length).toBeGreaterThan(150);
  expect(new Set(edits.map(({ edit }) => edit)).size).toBe(edits.length);
  expect(edits.filter(({ because }) => !because)).toEqual([]);
});

describe('each single edit gets its verdict', () => {
  test.for(edits)('$edit: $verdict', (edit) => {
    const changes = compareContracts(given(edit), edited(edit));
    expect(verdictOf(changes), JSON.stringify(changes, null, 2)).toBe(edit.verdict);
    const [worst] = changes;
    if (!worst || worst.rule === 'text') return;
    const isNear = (place: string) => place.startsWith(worst.pointer) || worst.pointer.startsWith(place);
    expect(pointersOf(edit).some(isNear), `${edit.edit} was reported at ${worst.pointer}`).toBe(true);
    if (worst.breaks) expect(worst.message).toMatch(/breaks? (clients|code) that/);
  });
});

test('says which operations a shared component reaches', () => {
  const [edit] = edits.filter(({ edit }) => edit === 'a value is added to an enum of requests and responses');
  const changes = compareContracts(given(), edited(edit ?? expect.fail('the edit is gone')));
  expect(changes).toEqual([
    {
      pointer: '/components/schemas/TcpProxy/enum',
      rule: 'enum',
      message: '`both` is allowed as well: breaks clients that read only what was stated',
      step: 'major',
      breaks: 'responses',
      operations: expect.arrayContaining([
        'createEndpointService',
        'getEndpointService',
        'updateEndpointService',
      ]),
    },
    {
      pointer: '/components/schemas/TcpProxy/enum',
      rule: 'enum',
      message: '`both` is allowed as well: servers must accept it; clients go on as before',
      step: 'minor',
      operations: ['createEndpointService'],
    },
  ]);
});

function verdictOf(changes: readonly Change[]): string {
  const broken = new Set(changes.map(({ breaks }) => breaks));
  const named = ['requests', 'responses', 'code'].filter((who) => broken.has(who as Change['breaks']));
  if (named.length > 0) return `breaks ${named.join(' and ')}`;
  return changes[0] ? { major: 'major', minor: 'addition', patch: 'prose' }[changes[0].step] : 'none';
}
