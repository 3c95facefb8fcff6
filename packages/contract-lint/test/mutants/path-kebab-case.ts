import { fieldsWhere } from '../mutation/fields.ts';
import type { MutantKind } from '../mutation/mutant-kind.ts';
import { rename } from '../mutation/seeds.ts';

const kind = (name: string, newPath: (path: string) => string): MutantKind => ({
  name,
  seeds: (files) =>
    fieldsWhere(files, ({ within, place }) => within === 'paths' && place.length === 3).map(
      ({ place, key }) => rename(place, newPath(key)),
    ),
});

export default [
  kind('write a path in camel case', (path) => path.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())),
  kind('write a path in snake case', (path) => path.replaceAll('-', '_')),
  kind('write a path parameter in camel case', (path) =>
    path.replace(/(?<=\{[a-z_]*)_(\w)/g, (_, letter) => letter.toUpperCase()),
  ),
] satisfies MutantKind[];
