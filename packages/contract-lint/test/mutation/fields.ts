import type { ContractFiles, Json } from './contract-files.ts';
import { type Place, valueAt } from './seeds.ts';

/** One property of an object of the contract. */
export interface Field {
  place: Place;
  key: string;
  value: Json;
  /** The object that it is a property of. */
  holder: Record<string, Json>;
  /** The property that holds the object. */
  within: string;
}

/** Values that are data, not parts of the contract. */
const dataKeys = new Set([
  'value',
  'example',
  'default',
  'enum',
  'const',
  'payload',
  'x-errors',
  'x-lifecycle',
]);

/** Every property of every object in a file, without the data of examples. */
export function fieldsOf(files: ContractFiles, file: string): Field[] {
  function visit(node: Json | undefined, place: Place, within: string): Field[] {
    if (Array.isArray(node)) return node.flatMap((item, index) => visit(item, [...place, index], within));
    if (typeof node !== 'object' || node === null) return [];
    return Object.entries(node).flatMap(([key, value]) => {
      const field: Field = { place: [...place, key], key, value, holder: node, within };
      const isProperty = within === 'properties';
      const isData = !isProperty && (dataKeys.has(key) || (key === 'examples' && Array.isArray(value)));
      return isData ? [field] : [field, ...visit(value, field.place, isProperty ? '' : key)];
    });
  }
  return visit(valueAt(files, [file]), [file], '');
}

/** The properties of a file that fit. */
export function fieldsWhere(
  files: ContractFiles,
  fits: (field: Field) => boolean,
  file = 'openapi.yaml',
): Field[] {
  return fieldsOf(files, file).filter(fits);
}
