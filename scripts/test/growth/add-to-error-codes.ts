import { readFileSync, writeFileSync } from 'node:fs';
import { parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';

/** Lists an operation with every error code that each operation can answer with. */
export function addToErrorCodes(errorCodes: string, operationId: string): void {
  const document = parseDocument(readFileSync(errorCodes, 'utf8'));
  const lists = (document.contents as YAMLSeq<YAMLMap>).items.map(
    (code) => code.get('operations') as YAMLSeq,
  );
  const most = Math.max(...lists.map(({ items }) => items.length));
  for (const list of lists) if (list.items.length === most) list.add(operationId);
  writeFileSync(errorCodes, document.toString({ lineWidth: 0, flowCollectionPadding: false }));
}
