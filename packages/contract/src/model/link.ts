import type { Link } from './document.ts';
import { parsePointer } from './pointer.ts';

/** The parameters that a link takes from the body of the response, and the property that each comes from. */
export function linkedProperties({ parameters = {} }: Pick<Link, 'parameters'>): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  for (const [parameter, expression] of Object.entries(parameters)) {
    const [, pointer] = /^\$response\.body#(\/.+)$/.exec(String(expression)) ?? [];
    const [property, ...deeper] = pointer === undefined ? [] : parsePointer(pointer);
    if (property !== undefined && deeper.length === 0) properties.set(parameter, property);
  }
  return properties;
}
