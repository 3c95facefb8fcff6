/** One row of a table of the source. Only request tables and path parameters say what is mandatory. */
export interface SourceRow {
  name: string;
  type?: 'String' | 'Boolean' | 'Integer' | 'Array of objects';
  required?: boolean;
}

/** The tables of one page: `request`, `response`, and those nested in them, e.g. `response.ports[]`. */
export interface SourceTables {
  edition: string;
  /** The operationId. */
  operation: string;
  method: string;
  path: string;
  pathParameters: SourceRow[];
  request?: SourceRow[];
  response: SourceRow[];
  [nested: `${'request' | 'response'}.${string}[]`]: SourceRow[];
}
