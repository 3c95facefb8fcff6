import fc from 'fast-check';

/** Values that break what expects others. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    0,
    65_536,
    2 ** 53,
    1e308,
    '',
    ' ',
    '\u0000',
    '\u202e',
    '😀',
    [],
    {},
    [[]],
    [null],
    { id: null },
    'x'.repeat(5000),
  ),
  fc.jsonValue({ maxDepth: 1 }),
);

const oddNames = ['__proto__', 'constructor', 'toString', 'id', '', '$ref', '状态'];

/** One change of a JSON value, at a place that a number chooses. */
type Change = { at: number; kind: 'replace' | 'drop' | 'add' | 'repeat'; value: unknown; name: string };

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(200),
  kind: fc.constantFrom('replace', 'drop', 'add', 'repeat'),
  value: odd,
  name: fc.constantFrom(...oddNames),
});

/** JSON texts that are near an example: up to three of its values are replaced, dropped, added or repeated. */
export function jsonNear(example: unknown): fc.Arbitrary<string> {
  return fc
    .array(change, { maxLength: 3 })
    .map((changes) => JSON.stringify(changes.reduce(changed, structuredClone(example))) ?? 'null');
}

type Container = Record<string, unknown> | unknown[];

function changed(value: unknown, { at, kind, value: given, name }: Change): unknown {
  // The same value may be put in at several places.
  const next = structuredClone(given);
  const places = placesIn(value);
  const place = places[at % (places.length + 1)];
  if (!place) return kind === 'replace' ? next : value;
  const { parent, key } = place;
  if (Array.isArray(parent)) {
    const index = Number(key);
    if (kind === 'drop') parent.splice(index, 1);
    else if (kind === 'repeat')
      parent.push(...Array.from({ length: 50 }, () => structuredClone(parent[index])));
    else parent[index] = next;
  } else if (kind === 'drop') delete parent[key];
  else if (kind === 'replace') parent[key] = next;
  // As a property of its own, also where it is called __proto__.
  else
    Object.defineProperty(parent, name, {
      value: next,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  return value;
}

function placesIn(value: unknown): { parent: Container; key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => [
    { parent: value as Container, key },
    ...placesIn(child),
  ]);
}
