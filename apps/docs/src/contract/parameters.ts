import type { Header, OpenApiDocument, Parameter } from '@vpcep/contract';
import type { SectionHeading } from '../section-heading.ts';
import type { Strings } from '../strings-for.ts';
import { deref } from './deref.ts';
import { type Member, resolve } from './members.ts';
import type { Answer, OperationView } from './operations.ts';

/** Parameters of one kind, as rows under a heading. */
export interface ParameterGroup {
  heading: SectionHeading;
  members: Member[];
}

/** The parameters of an operation, grouped by where they stand. */
export function parameterGroups(
  document: OpenApiDocument,
  view: OperationView,
  words: Strings['operation'],
): ParameterGroup[] {
  const places: [Parameter['in'], string][] = [
    ['path', words.pathParameters],
    ['query', words.queryParameters],
    ['header', words.headerParameters],
  ];
  return places
    .map(([place, text]) => ({
      heading: { depth: 3, slug: place, text },
      members: view.parameters
        .filter((parameter) => parameter.in === place)
        .map((parameter) => rowOf(document, parameter.name, `${place}-${parameter.name}`, parameter)),
    }))
    .filter(({ members }) => members.length > 0);
}

/** The headers of an answer as rows. */
export function headersOf(document: OpenApiDocument, { status, response }: Answer): Member[] {
  return Object.entries(response.headers ?? {}).map(([name, node]) =>
    rowOf(document, name, `answer-${status}-${name}`, deref<Header>(document, node)),
  );
}

function rowOf(document: OpenApiDocument, name: string, anchor: string, node: Parameter | Header): Member {
  const schema = resolve(document, node.schema ?? {});
  return {
    name,
    anchor,
    schema: {
      ...schema,
      ...(node.description ? { description: node.description } : {}),
      ...(node.example === undefined ? {} : { examples: [node.example] }),
    },
    items: schema.items && resolve(document, schema.items),
    required: node.required ?? false,
    discrepancies: 'x-discrepancies' in node ? (node['x-discrepancies'] as string[]) : [],
    children: [],
  };
}
