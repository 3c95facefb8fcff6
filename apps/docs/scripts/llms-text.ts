import type { Language, OpenApiDocument } from '@vpcep/contract';

/** A link of the index. */
export interface Link {
  /** Relative to the index. */
  href: string;
  title: string;
  says: string;
}

/** What the index leads to. */
export interface LlmsLinks {
  forPrograms: readonly Link[];
  pages: readonly { language: Language; links: readonly Link[] }[];
  schemas: readonly Link[];
}

/** The index of the site for programs, in the form that llmstxt.org describes. */
export function llmsText({ info }: OpenApiDocument, { forPrograms, pages, schemas }: LlmsLinks): string {
  const lists = pages.map(({ language, links }) => `## Pages: ${language.name}\n\n${listOf(links)}`);
  return `# ${info.title}

> ${info.summary}

- Requests carry a header that the OpenAPI document names. A local sandbox takes any token.
- The request examples of the OpenAPI document are valid as they stand.
- A creation is asynchronous: read the details until \`status\` is no longer \`creating\`.
- An update changes the properties that it sends; \`ports\` replaces the whole list.
- Branch on error codes, never on texts.

## For programs

${listOf(forPrograms)}

${lists.join('\n\n')}

## Optional

${listOf(schemas)}
`;
}

function listOf(links: readonly Link[]): string {
  return links.map(({ href, title, says }) => `- [${title}](${href}): ${says}`).join('\n');
}
