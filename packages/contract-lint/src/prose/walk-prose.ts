import { basename } from 'node:path';
import {
  BaseResolver,
  detectSpec,
  getTypes,
  type NormalizedProblem,
  normalizeTypes,
  normalizeVisitors,
  type Oas3Rule,
  resolveDocument,
  type WalkContext,
  walkDocument,
} from '@redocly/openapi-core';
import { entryCompanions } from '@vpcep/contract';

/**
 * Walks a contract, a workflow document or a companion file with rules about prose, in this process.
 *
 * @param path the document, a YAML file
 * @param rules the rules, by name
 * @throws Error when the document cannot be read, or is of no kind that is known
 */
export async function walkProse(
  path: string,
  rules: Readonly<Record<string, Oas3Rule>>,
): Promise<NormalizedProblem[]> {
  const resolver = new BaseResolver();
  const document = await resolver.resolveDocument(null, path, true);
  if (document instanceof Error) throw document;

  const companion = entryCompanions.find(({ file }) => file === basename(path))?.entries.type;
  // Redocly's name for documents that follow none of the specifications.
  const specVersion = companion ? 'entity' : detectSpec(document.parsed);
  const types = normalizeTypes(
    companion
      ? { Root: { properties: {}, items: companion }, [companion]: { properties: {} } }
      : getTypes(detectSpec(document.parsed)),
  );
  const rootType = types.Root;
  if (!rootType) throw new Error(`${path} has no root type: Redocly's types have changed.`);

  const visitors = Object.entries(rules).flatMap(([id, rule]) =>
    [rule({})].flat().map((visitor) => ({ severity: 'error' as const, ruleId: id, visitor })),
  );
  const context: WalkContext = { problems: [], specVersion, visitorsData: {} };
  walkDocument({
    document,
    rootType,
    normalizedVisitors: normalizeVisitors(visitors, types),
    resolvedRefMap: await resolveDocument({
      rootDocument: document,
      rootType,
      externalRefResolver: resolver,
    }),
    ctx: context,
  });
  return context.problems;
}
