import { readFileSync, writeFileSync } from 'node:fs';
import { type Document, parse, parseDocument } from 'yaml';

/** Adds to the contract what another YAML file holds, each part at its place. */
export function addToContract(contract: string, addition: string): void {
  const document = parseDocument(readFileSync(contract, 'utf8'));
  add(document, parse(readFileSync(addition, 'utf8')), []);
  writeFileSync(contract, document.toString({ lineWidth: 0, flowCollectionPadding: false }));
}

function add(document: Document, value: object, path: string[]): void {
  for (const [key, part] of Object.entries(value)) {
    const place = [...path, key];
    if (document.hasIn(place)) add(document, part, place);
    else document.setIn(place, document.createNode(part));
  }
}
