import type { ContractFiles, Json } from './contract-files.ts';
import type { Seed } from './mutant-kind.ts';

/** The name of the file, then the way to the value in it. */
export type Place = readonly (string | number)[];

type Holder = Record<string | number, Json>;

/** The value at a place; undefined where there is none. */
export function valueAt(files: ContractFiles, place: Place): Json | undefined {
  return place.reduce<Json | undefined>((node, key) => (node as Holder | undefined)?.[key], files);
}

function change(place: Place, what: (holder: Holder | Json[], key: string | number) => void): Seed {
  return {
    at: place.join(' '),
    apply: (files) => {
      const holder = valueAt(files, place.slice(0, -1)) as Holder | undefined;
      if (typeof holder !== 'object') throw new Error(`There is nothing at ${place.join(' ')}`);
      what(holder, place.at(-1) ?? '');
    },
  };
}

/** Takes a value out. */
export function remove(place: Place): Seed {
  return change(place, (holder, key) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  });
}

/** Takes a keyword of a schema out, and the error codes of its `x-errors`, which name it. */
export function removeKeyword(place: Place, holder: Record<string, Json>): Seed {
  const errors = [...place.slice(0, -1), 'x-errors'];
  return 'x-errors' in holder ? together(remove(place), remove(errors)) : remove(place);
}

/** Puts a value in, over the one that is there. */
export function put(place: Place, value: Json): Seed {
  return change(place, (holder, key) => {
    (holder as Holder)[key] = value;
  });
}

/** Gives a property another name, in the place where it stands. */
export function rename(place: Place, name: string): Seed {
  return change(place, (holder, key) => {
    const entries = Object.entries(holder).map(
      ([each, value]) => [each === key ? name : each, value] as const,
    );
    for (const [each] of Object.entries(holder)) delete (holder as Holder)[each];
    Object.assign(holder, Object.fromEntries(entries));
  });
}

/** Several changes at once, named after the first. */
export function together(first: Seed, ...others: Seed[]): Seed {
  return {
    at: first.at,
    apply: (files) => {
      for (const { apply } of [first, ...others]) apply(files);
    },
  };
}
