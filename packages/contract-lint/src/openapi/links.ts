import type { Oas3Link, Oas3Parameter, Oas3Visitor, UserContext } from '@redocly/openapi-core';
import { httpMethods } from '@vpcep/contract';

/** A link, where it stands, and the parameters of the operation that it leads to. */
export interface PlacedLink {
  readonly link: Oas3Link;
  readonly location: UserContext['location'];
  /** References followed. Undefined where the contract has no operation of that name. */
  readonly parameters: readonly Oas3Parameter[] | undefined;
}

/** A visitor that looks at each link, once all operations are known. */
export function visitLinks(check: (placed: PlacedLink, report: UserContext['report']) => void): Oas3Visitor {
  const links: Omit<PlacedLink, 'parameters'>[] = [];
  const operations = new Map<string, Oas3Parameter[]>();
  return {
    Link(link, { location }) {
      links.push({ link, location });
    },
    PathItem(item, { resolve }) {
      for (const operation of httpMethods.flatMap((method) => item[method] ?? [])) {
        if (!operation.operationId) continue;
        const written = [...(item.parameters ?? []), ...(operation.parameters ?? [])];
        const parameters = written.flatMap((parameter) => resolve<Oas3Parameter>(parameter).node ?? []);
        operations.set(operation.operationId, parameters);
      }
    },
    Root: {
      leave(_root, { report }) {
        for (const { link, location } of links) {
          check({ link, location, parameters: operations.get(link.operationId ?? '') }, report);
        }
      },
    },
  };
}

/** The names by which a link may set a parameter. */
export function namesOf({ name, in: place }: Oas3Parameter): [string, string] {
  return [name, `${place}.${name}`];
}
