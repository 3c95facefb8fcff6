/** Any value of a parsed YAML or JSON document. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** A value in a contract, and where it is written. */
export interface Place {
  document: Json;
  /** JSON Pointer; references have been followed, so the same text has the same pointer wherever it is used. */
  pointer: string;
  value: Json;
}

/** The whole document. */
export function rootPlace(document: Json): Place {
  return { document, pointer: '', value: document };
}

/**
 * The members of an object, or items of a list, by name or index. A reference is followed; what stands beside it goes
 * before what it names.
 *
 * @throws Error when a reference names nothing, or points out of the document
 */
export function members({ document, pointer, value }: Place): Map<string, Place> {
  if (typeof value !== 'object' || value === null) return new Map();
  const own = Object.entries(value).map(([key, each]): [string, Place] => [
    key,
    { document, pointer: `${pointer}/${escaped(key)}`, value: each },
  ]);
  if (Array.isArray(value) || typeof value.$ref !== 'string') return new Map(own);
  const named = members(follow(document, value.$ref));
  return new Map([...named, ...own.filter(([key]) => key !== '$ref')]);
}

/** One member of an object; undefined where there is none. */
export function member(place: Place | undefined, key: string): Place | undefined {
  return place && members(place).get(key);
}

/** What is written at a place, with every reference replaced by what it names. */
export function resolved(place: Place, open: ReadonlySet<string> = new Set()): Json {
  const { pointer, value } = place;
  // A schema that contains itself is left as it is where it comes round again.
  if (typeof value !== 'object' || value === null || open.has(pointer)) return value;
  const inside = new Set([...open, pointer]);
  const entries = [...members(place)].map(([key, each]): [string, Json] => [key, resolved(each, inside)]);
  return Array.isArray(value) ? entries.map(([, each]) => each) : Object.fromEntries(entries);
}

function follow(document: Json, reference: string): Place {
  let value: Json | undefined = document;
  for (const part of reference.split('/').slice(1)) {
    value = (value as { [key: string]: Json } | undefined)?.[
      part.replaceAll('~1', '/').replaceAll('~0', '~')
    ];
  }
  if (!reference.startsWith('#/') || value === undefined) {
    throw new Error(
      `The reference ${reference} names nothing in the contract. Correct it; only references inside the file are followed.`,
    );
  }
  return { document, pointer: reference.slice(1), value };
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
