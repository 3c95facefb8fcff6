import { dereference, isReference, type OpenApiDocument, operationsOf } from '@vpcep/contract';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import ts from 'typescript';

/** `schema.gen.ts`: the whole contract as types. */
export async function renderSchema(contract: OpenApiDocument): Promise<string> {
  const schema = await openapiTS(namedPropertiesOnly(contract), {
    // A property with a default may be left out of a request.
    defaultNonNullable: false,
    silent: true,
  });
  const names = schemasOfRequests(contract);
  return astToString(schema.map((node) => keepKnownValues(allowUndefined(node, names))));
}

/**
 * Responses keep properties that the contract does not name, but their types do not show them: an index signature would let a
 * misspelt property through.
 */
function namedPropertiesOnly(contract: OpenApiDocument): OpenAPI3 {
  return JSON.parse(JSON.stringify(contract), (key, value) =>
    key === 'additionalProperties' && value === true ? undefined : value,
  );
}

/** The names of the components that requests are made of. */
function schemasOfRequests(contract: OpenApiDocument): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if (isReference(node)) {
      const name = node.$ref.replace('#/components/schemas/', '');
      if (names.has(name)) return;
      names.add(name);
      visit(dereference(contract, node));
    }
    for (const value of Object.values(node)) visit(value);
  };
  for (const { request } of operationsOf(contract)) visit(request?.schema);
  return names;
}

/**
 * A property of a request that is `undefined` is not sent, so that it may be `undefined` wherever it may be left out, also under
 * `exactOptionalPropertyTypes`.
 *
 * @param names the schemas of requests
 */
function allowUndefined(node: ts.Node, names: ReadonlySet<string>): ts.Node {
  const { factory } = ts;
  const visit =
    (path: readonly string[]): ts.Visitor =>
    (child) => {
      const here =
        ts.isInterfaceDeclaration(child) || ts.isPropertySignature(child) ? [...path, nameOf(child)] : path;
      const visited = ts.visitEachChild(child, visit(here), undefined);
      const inRequest =
        (here[0] === 'components' && here[1] === 'schemas' && here.length > 3 && names.has(`${here[2]}`)) ||
        (here[0] === 'operations' && here[2] === 'requestBody' && here.length > 5);
      if (!ts.isPropertySignature(visited) || !visited.questionToken || !visited.type || !inRequest) {
        return visited;
      }
      const type = factory.createUnionTypeNode([
        visited.type,
        factory.createKeywordTypeNode(ts.SyntaxKind.UndefinedKeyword),
      ]);
      const { modifiers, name, questionToken } = visited;
      const allowing = factory.createPropertySignature(modifiers, name, questionToken, type);
      // Keeps the doc comment.
      return ts.setOriginalNode(allowing, visited);
    };
  return ts.visitNode(node, visit([])) as ts.Node;
}

function nameOf({ name }: ts.InterfaceDeclaration | ts.PropertySignature): string {
  return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : '';
}

/**
 * An open enum, known values or any other text, is `'VM' | string` at first, which TypeScript makes plain `string` of.
 * `'VM' | (string & {})` takes the same values, and an editor still offers those that are known.
 */
function keepKnownValues(node: ts.Node): ts.Node {
  const { factory, SyntaxKind } = ts;
  const visit: ts.Visitor = (child) => {
    const visited = ts.visitEachChild(child, visit, undefined);
    if (!ts.isUnionTypeNode(visited)) return visited;
    const types = visited.types.flatMap(typesOf);
    const isText = (type: ts.TypeNode): boolean => type.kind === SyntaxKind.StringKeyword;
    // openapi-typescript writes a text as an identifier with quotes.
    const isKnown = (type: ts.Node): boolean => ts.isIdentifier(type) || ts.isIndexedAccessTypeNode(type);
    if (!types.some(isText) || !types.some(isKnown)) return visited;
    const anyText = factory.createParenthesizedType(
      factory.createIntersectionTypeNode([
        factory.createKeywordTypeNode(SyntaxKind.StringKeyword),
        factory.createTypeLiteralNode([]),
      ]),
    );
    const others = types.filter((type) => !isText(type) && !isNull(type));
    return factory.createUnionTypeNode([...others, anyText, ...types.filter(isNull).slice(0, 1)]);
  };
  return ts.visitNode(node, visit) as ts.Node;
}

/** The types of a union, those of unions in parentheses among them. */
function typesOf(type: ts.TypeNode): readonly ts.TypeNode[] {
  if (ts.isParenthesizedTypeNode(type)) return typesOf(type.type);
  return ts.isUnionTypeNode(type) ? type.types.flatMap(typesOf) : [type];
}

function isNull(type: ts.TypeNode): boolean {
  return ts.isLiteralTypeNode(type) && type.literal.kind === ts.SyntaxKind.NullKeyword;
}
