import { isMap, isScalar, visit, type YAMLMap } from 'yaml';
import { editYaml } from './edit-yaml.ts';

/**
 * Adds a language to a file of the contract: beside each translation a filler in the new one, made from the
 * translation, so that code spans and numbers are kept.
 *
 * @param tag the new language
 * @param fill turns a translation into the filler
 */
export function addLanguage(path: string, tag: string, fill: (text: string) => string): void {
  const beside: Parameters<typeof visit>[1] = {
    Pair(_, { key, value }) {
      if (!isScalar(key) || key.value !== 'x-i18n' || !isMap(value)) return undefined;
      const [translation] = value.items as { value: YAMLMap }[];
      const filler = translation?.value.clone() as YAMLMap;
      visit(filler, {
        Scalar(position, scalar) {
          if (position !== 'key' && typeof scalar.value === 'string') scalar.value = fill(scalar.value);
        },
      });
      value.set(tag, filler);
      return visit.SKIP;
    },
  };
  editYaml(path, (document) => visit(document, beside));
}
