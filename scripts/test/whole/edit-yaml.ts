import { readFileSync, writeFileSync } from 'node:fs';
import { type Document, parseDocument, type YAMLSeq } from 'yaml';

/** Changes a YAML file as a person would: the rest of it stays as it is. */
export function editYaml(path: string, change: (document: Document) => void): void {
  const document = parseDocument(readFileSync(path, 'utf8'));
  change(document);
  writeFileSync(path, document.toString({ lineWidth: 0, flowCollectionPadding: false }));
}

/** Adds, to an object and the objects in it, what they lack. */
export function addTo(document: Document, addition: object, path: readonly string[] = []): void {
  for (const [key, part] of Object.entries(addition)) {
    const place = [...path, key];
    if (document.hasIn(place)) addTo(document, part, place);
    else document.setIn(place, document.createNode(part));
  }
}

/** Adds an item to a list, before the first one that `isAfter` names, or at its end. */
export function addItem(
  document: Document,
  path: readonly string[],
  item: object,
  isAfter: (other: Record<string, unknown>) => boolean = () => false,
): void {
  const list = (path.length === 0 ? document.contents : document.getIn(path)) as YAMLSeq;
  const others = list.toJS(document) as Record<string, unknown>[];
  const index = others.findIndex(isAfter);
  list.items.splice(index < 0 ? list.items.length : index, 0, document.createNode(item));
}
