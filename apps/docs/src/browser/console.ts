import { createVpcepClient, isVpcepApiError, isVpcepNetworkError, type VpcepClient } from '@vpcep/client';
import { localizeError } from '@vpcep/client/messages';
import { element } from './element.ts';
import { linesOf } from './lines.ts';

/** The texts of the console, in the reader's language. */
interface ConsoleTexts {
  sending: string;
  json: string;
  nobody: string;
}

/**
 * Sends what the form of an operation says, with the client of this project, and shows what came back. The token stays in
 * the memory of the page.
 */
export async function send(form: HTMLFormElement): Promise<void> {
  const { operation = '', language = 'en', path = '' } = form.dataset;
  const texts = JSON.parse(form.querySelector('template')?.dataset.texts ?? '{}') as ConsoleTexts;
  const button = form.querySelector<HTMLButtonElement>('[type=submit]');
  const problem = form.querySelector<HTMLElement>('.console-problem');
  const result = form.querySelector<HTMLElement>('.console-result');
  if (!button || !problem || !result) return;

  const fields = new Map([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  const body = parseBody(fields.get('body'));
  form.querySelector('textarea')?.setAttribute('aria-invalid', String('problem' in body));
  problem.hidden = !('problem' in body);
  if ('problem' in body) {
    problem.textContent = texts.json.replace('{reason}', body.problem);
    return;
  }

  const label = button.textContent;
  button.disabled = true;
  button.textContent = texts.sending;
  try {
    const args = [...pathArguments(path, fields), ...(body.value === undefined ? [] : [body.value])];
    const { status, content } = await call(fields, operation, args);
    result.replaceChildren(statusLine(status), jsonBlock(content));
  } catch (error) {
    const address = fields.get('baseUrl') ?? '';
    const isNobodyThere = isVpcepNetworkError(error) && isOnThisMachine(address);
    const said = [
      ...(isNobodyThere ? [texts.nobody.replace('{address}', address)] : []),
      ...(await localizeError(error, language)).split('\n'),
    ];
    const received = isVpcepApiError(error) ? [statusLine(error.status), jsonBlock(error.body)] : [];
    result.replaceChildren(...said.map((text) => element('p', ...withCode(text))), ...received);
  } finally {
    button.disabled = false;
    button.textContent = label;
  }
}

/** Puts a new ID in the place of each that the body has, so that the next service is another one. */
export function renewIds(body: HTMLTextAreaElement): void {
  const uuid = /(?<=")[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?=")/gi;
  body.value = body.value.replace(uuid, () => crypto.randomUUID());
}

function isOnThisMachine(address: string): boolean {
  return URL.canParse(address) && /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(new URL(address).hostname);
}

/** A text of the contract whose code spans are elements. */
function withCode(text: string): (string | Node)[] {
  return text.split('`').map((part, index) => (index % 2 ? element('code', part) : part));
}

/** Calls the operation once, and notes the status of its response. */
async function call(
  fields: ReadonlyMap<string, string>,
  operation: string,
  args: unknown[],
): Promise<{ status: number; content: unknown }> {
  let status = 0;
  const client = createVpcepClient({
    baseUrl: fields.get('baseUrl') ?? '',
    projectId: fields.get('project_id') ?? '',
    credentials: fields.get('token') ?? '',
    retry: { attempts: 1 },
    fetch: async (url, init) => {
      const response = await fetch(url, init);
      status = response.status;
      return response;
    },
  });
  const method = client[operation as keyof VpcepClient] as (...values: unknown[]) => Promise<unknown>;
  return { content: await method(...args), status };
}

/** The values of the parameters that are arguments of the method, in the order of the path. */
function pathArguments(path: string, fields: ReadonlyMap<string, string>): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'project_id')
    .map((name) => fields.get(name) ?? '');
}

function parseBody(text: string | undefined): { value: unknown } | { problem: string } {
  if (text === undefined) return { value: undefined };
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

function statusLine(status: number): HTMLElement {
  const line = document.createElement('p');
  const mark = document.createElement('span');
  mark.className = `status status-${String(status)[0]}`;
  mark.textContent = String(status);
  line.append(mark);
  return line;
}

function jsonBlock(content: unknown): HTMLElement {
  const block = document.createElement('pre');
  block.tabIndex = 0;
  block.className = 'wraps';
  block.append(linesOf(content));
  return block;
}
