import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** What V8 makes of the space for short-lived objects by the time that a program has loaded, times this, is 32 MB. */
const growthFactor = 4;

/** How much has to survive for the space to grow: objects of 8 kB each, 16 MB of them at most. */
const survivorLength = 1000;
const maximumSurvivors = 2000;

/**
 * Lets the memory of this process be level from its first requests on. By itself, V8 lets the space for short-lived objects
 * grow bit by bit over the first million requests, and collects the rest of a small heap rarely. This takes 10 ms.
 *
 * V8 reads these flags whenever the question comes up, so they may be set late; set before the program is loaded, they would
 * make the compiled code that Node brings along useless, and the start much slower.
 */
export function levelMemory(): void {
  setFlagsFromString(`--semi-space-growth-factor=${growthFactor}`);
  const before = newSpace();
  const survivors: number[][] = [];
  while (newSpace() === before && survivors.length < maximumSurvivors) {
    for (let count = 0; count < 50; count++) survivors.push(new Array<number>(survivorLength).fill(0));
  }
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--incremental-marking-soft-trigger=5');
}

/** The size of the space for short-lived objects, in bytes. */
function newSpace(): number {
  return getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.space_size ?? 0;
}
