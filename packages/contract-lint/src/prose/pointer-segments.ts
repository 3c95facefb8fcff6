import { parsePointer } from '@vpcep/contract';

/** The property names and indexes of a Redocly location, whose root is `#/`. */
export function pointerSegments(pointer: string): string[] {
  return parsePointer(pointer).filter((segment) => segment !== '');
}
