import { readdirSync } from 'node:fs';
import type { OperationHandler } from './operation-handler.ts';

const folder = new URL('handlers/', import.meta.url);

/** What each operation does, by operationId: the file that is called like it says. */
export async function loadHandlers(): Promise<ReadonlyMap<string, OperationHandler>> {
  const files = readdirSync(folder).filter((name) => /^[a-z-]+\.[jt]s$/.test(name));
  return new Map(
    await Promise.all(
      files.map(async (name) => {
        const { handler } = (await import(new URL(name, folder).href)) as { handler: OperationHandler };
        return [operationIdOf(name), handler] as const;
      }),
    ),
  );
}

/** The file that says what an operation does. */
export function handlerFileOf(operationId: string): string {
  return `${operationId.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`;
}

/** `create-endpoint-service.ts` is the operation `createEndpointService`. */
function operationIdOf(name: string): string {
  return name.replace(/\.\w+$/, '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
