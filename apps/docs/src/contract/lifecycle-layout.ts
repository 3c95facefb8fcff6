import type { Lifecycle } from '@vpcep/contract';

/** A state's place in the diagram, in rows and columns from the top left. */
export interface Place {
  state: string;
  row: number;
  column: number;
}

/** A transition between two placed states. */
export interface Arrow {
  from: Place;
  to: Place;
}

/** Places each state one row below the one it is first reached from; the first successor keeps the column. */
export function layOut({ initial, transitions }: Pick<Lifecycle, 'initial' | 'transitions'>): {
  places: Place[];
  arrows: Arrow[];
} {
  const places: Place[] = [{ state: initial, row: 0, column: 0 }];
  const arrows: Arrow[] = [];
  let lastColumn = 0;
  // The list grows while it is walked: breadth first.
  for (const from of places) {
    let next = from.column;
    for (const state of transitions[from.state] ?? []) {
      let to = places.find((place) => place.state === state);
      if (!to) {
        to = { state, row: from.row + 1, column: next };
        places.push(to);
        next = ++lastColumn;
      }
      arrows.push({ from, to });
    }
  }
  return { places, arrows };
}
