import stringify from 'json-stringify-pretty-compact';
import type { SampleLine } from './sample.ts';

/** A JSON value as lines; those of an object know to which of its properties they belong. */
export function jsonLines(value: unknown): SampleLine[] {
  let property: string | undefined;
  return stringify(value, { maxLength: 72 })
    .split('\n')
    .map((text) => {
      property = /^ {2}"([^"]+)":/.exec(text)?.[1] ?? (text === '}' ? undefined : property);
      return { text, form: 'json', ...(property ? { property } : {}) };
    });
}
