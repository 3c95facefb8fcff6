import { type BeyondOperation, requestLineOf } from '../model/beyond.ts';
import type { OpenApiDocument } from '../model/document.ts';

/**
 * Ends the introduction of a projection, which says that there are more operations than the contract describes, with the list of
 * them.
 *
 * @param language that of the projection
 */
export function addBeyond(
  projection: OpenApiDocument,
  operations: readonly BeyondOperation[],
  language: string,
): OpenApiDocument {
  const items = operations
    .filter(({ rare }) => !rare)
    .map(
      (operation) =>
        `- ${operation.purpose[language]}\\\n  \`${requestLineOf(operation)}\` · \`${operation.permission}\``,
    );
  const { info } = projection;
  return {
    ...projection,
    info: { ...info, description: [info.description, items.join('\n')].join('\n\n') },
  };
}
