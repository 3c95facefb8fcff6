import { createRouter, type Operation, type Route } from '@vpcep/contract';
import { operations } from '../contract/contract.ts';

const router = createRouter(operations);

/** The operation of a request, and its path parameters, decoded. The base address may have a path of its own. */
export function operationOf(
  method: string,
  url: string,
): { operation: Operation; values: Record<string, string> } | undefined {
  const { pathname } = new URL(url, 'http://localhost');
  let found: Route | undefined;
  for (let start = 0; start >= 0 && !found; start = pathname.indexOf('/', start + 1)) {
    found = router.match(method.toUpperCase(), pathname.slice(start));
  }
  return found && { operation: found.operation, values: decoded(found.values) };
}

function decoded(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      try {
        return [name, decodeURIComponent(value)];
      } catch {
        return [name, value];
      }
    }),
  );
}
