/** A file beside `openapi.yaml` that belongs to the contract. */
export interface Companion {
  /** Its name in `spec/`. */
  readonly file: string;
  /** Its JSON Schema, as a path in `spec/`. */
  readonly schema: string;
  /** What each entry of its list is called, as a type of node. Undefined where the file is not a list of entries. */
  readonly entries?: {
    readonly type: string;
    /** The property that names an entry. */
    readonly key: string;
    /** The properties that hold prose, in reading order; they are translated under `x-i18n`. */
    readonly prose: readonly string[];
    /** The order of its properties. */
    readonly order: readonly string[];
  };
}

/**
 * Every companion file. The build, the linter, the commit hook, the editor's settings and the tests follow this table or are
 * held to it: a further file needs itself, its schema and a row here.
 */
export const companions: readonly Companion[] = [
  {
    file: 'error-codes.yaml',
    schema: 'schemas/error-codes.schema.json',
    entries: {
      type: 'ErrorCode',
      key: 'code',
      prose: ['meaning', 'remedy'],
      order: [
        ...[
          'code',
          'also',
          'status',
          'retryable',
          'operations',
          'source',
          'illustrates',
          'meaning',
          'remedy',
        ],
        'x-i18n',
      ],
    },
  },
  {
    file: 'discrepancies.yaml',
    schema: 'schemas/discrepancies.schema.json',
    entries: {
      type: 'Discrepancy',
      key: 'id',
      prose: ['title', 'differs', 'reading', 'reason'],
      order: [
        ...['id', 'number', 'operations', 'editions', 'title', 'differs', 'reading', 'reason', 'covers'],
        ...['requires', 'behaviour', 'x-i18n'],
      ],
    },
  },
  {
    file: 'since-then.yaml',
    schema: 'schemas/since-then.schema.json',
    entries: {
      type: 'LaterChange',
      key: 'id',
      prose: ['title', 'says', 'reading'],
      order: ['id', 'change', 'operations', 'adds', 'since', 'limits', 'title', 'says', 'reading', 'x-i18n'],
    },
  },
  {
    file: 'sources.yaml',
    schema: 'schemas/sources.schema.json',
    entries: {
      type: 'Source',
      key: 'id',
      prose: ['title'],
      order: ['id', 'cloud', 'states', 'date', 'url', 'title', 'x-i18n'],
    },
  },
  {
    file: 'beyond.yaml',
    schema: 'schemas/beyond.schema.json',
    entries: {
      type: 'BeyondOperation',
      key: 'id',
      prose: ['purpose'],
      order: [
        ...['id', 'method', 'path', 'query', 'permission', 'side', 'rare', 'sources', 'purpose', 'x-i18n'],
      ],
    },
  },
  {
    file: 'clouds.yaml',
    schema: 'schemas/clouds.schema.json',
    entries: {
      type: 'Cloud',
      key: 'cloud',
      prose: ['name'],
      order: [
        ...['cloud', 'endpoint', 'iam', 'defaultRegion', 'regions', 'closed', 'exceptions', 'name', 'x-i18n'],
      ],
    },
  },
  { file: 'glossary.yaml', schema: 'schemas/glossary.schema.json' },
];

/** The companion files that are lists of translated entries. */
export const entryCompanions = companions.filter(
  (companion): companion is Required<Companion> => companion.entries !== undefined,
);
