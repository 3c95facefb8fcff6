import { type PackedPostings, packPostings, unpackPostings } from './postings.ts';
import type { SearchRecord } from './record.ts';
import type { SearchIndex } from './search.ts';

const names = ['kind', 'title', 'within', 'text', 'remedy', 'again', 'href'] as const;

/** The index as it is sent: the values of all records property by property, which compresses better; 0 for none. */
export interface PackedIndex {
  columns: Record<(typeof names)[number], unknown[]>;
  asked: string[];
  hidden: PackedPostings;
  synonyms: SearchIndex['synonyms'];
}

/** Packs an index to be sent. */
export function pack({ records, asked, hidden, synonyms }: SearchIndex): PackedIndex {
  const columns = Object.fromEntries(names.map((name) => [name, records.map((record) => record[name] ?? 0)]));
  return { columns: columns as PackedIndex['columns'], asked, hidden: packPostings(hidden), synonyms };
}

/** The index that was packed. */
export function unpack({ columns, asked, hidden, synonyms }: PackedIndex): SearchIndex {
  const records = columns.href.map((_, index) => {
    const record: Record<string, unknown> = {};
    for (const name of names) if (columns[name][index] !== 0) record[name] = columns[name][index];
    return record;
  });
  return { records: records as unknown as SearchRecord[], asked, hidden: unpackPostings(hidden), synonyms };
}
