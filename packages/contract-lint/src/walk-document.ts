import { basename } from 'node:path';
import {
  BaseResolver,
  detectSpec,
  getTypes,
  type NormalizedProblem,
  normalizeTypes,
  normalizeVisitors,
  type Oas3Visitor,
  resolveDocument,
  type WalkContext,
  walkDocument as walk,
} from '@redocly/openapi-core';
import { entryCompanions } from '@vpcep/contract';
import type { Visitor } from './rule.ts';

/** What the entries of a companion file are called, as a type of node. Undefined for every other file. */
export function companionType(path: string): string | undefined {
  return entryCompanions.find(({ file }) => file === basename(path))?.entries.type;
}

/**
 * Walks a contract, a workflow document or a companion file with visitors, in this process.
 *
 * @param path the document, a YAML file
 * @param visitors by the names of the rules that they belong to
 * @throws {Error} the document cannot be read, or is of no kind that is known
 */
export async function walkDocument(
  path: string,
  visitors: Readonly<Record<string, Visitor | readonly Visitor[]>>,
): Promise<NormalizedProblem[]> {
  const resolver = new BaseResolver();
  const document = await resolver.resolveDocument(null, path, true);
  if (document instanceof Error) throw document;

  const companion = companionType(path);
  // Redocly's name for documents that follow none of the specifications.
  const specVersion = companion ? 'entity' : detectSpec(document.parsed);
  const types = normalizeTypes(
    companion
      ? { Root: { properties: {}, items: companion }, [companion]: { properties: {} } }
      : getTypes(detectSpec(document.parsed)),
  );
  const rootType = types.Root;
  if (!rootType) throw new Error(`${path} has no root type: Redocly's types have changed.`);

  const named = Object.entries(visitors).flatMap(([ruleId, own]) =>
    [own].flat().map((visitor) => ({
      severity: 'error' as const,
      ruleId,
      // Redocly's functions are typed for one kind of document, and work for all.
      visitor: visitor as Oas3Visitor,
    })),
  );
  const ctx: WalkContext = { problems: [], specVersion, visitorsData: {} };
  const resolvedRefMap = await resolveDocument({
    rootDocument: document,
    rootType,
    externalRefResolver: resolver,
  });
  walk({ document, rootType, normalizedVisitors: normalizeVisitors(named, types), resolvedRefMap, ctx });
  return ctx.problems;
}
