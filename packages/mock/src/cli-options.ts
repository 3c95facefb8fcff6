import { parseArgs } from 'node:util';
import { languages, sourceLanguage } from '@vpcep/contract';
import type { CommandMessages } from './messages/messages.ts';
import { messagesFor } from './messages/messages-for.ts';
import { MockStartError } from './start-error.ts';

const known = {
  port: { type: 'string' },
  host: { type: 'string' },
  lang: { type: 'string' },
  proxy: { type: 'string' },
  dynamic: { type: 'boolean' },
  errors: { type: 'boolean' },
  quiet: { type: 'boolean' },
  help: { type: 'boolean' },
  version: { type: 'boolean' },
} as const;

/** The command line of `vpcep-mock`, checked. */
export interface CliOptions {
  readonly port: number;
  readonly host: string | undefined;
  readonly language: string;
  readonly proxy: string | undefined;
  readonly dynamic: boolean;
  readonly errors: boolean;
  readonly quiet: boolean;
  readonly help: boolean;
  readonly version: boolean;
}

/**
 * Reads the command line.
 *
 * @throws {MockStartError} it cannot be carried out; the message is in the language of `--lang`, if there is one
 */
export function readCliOptions(args: readonly string[]): CliOptions {
  const { tokens } = parseArgs({ args: [...args], options: known, strict: false, tokens: true });
  const texts: Record<string, string> = {};
  const flags = new Set<string>();
  for (const token of tokens) {
    if (token.kind === 'option' && token.name === 'lang' && token.value !== undefined)
      texts.lang = token.value;
  }
  const language = readLanguage(texts.lang);
  const messages = messagesFor(language).command;
  for (const token of tokens) {
    if (token.kind === 'positional') throw new MockStartError(messages.unexpectedArgument(token.value));
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (!Object.hasOwn(known, name)) throw new MockStartError(messages.unknownOption(rawName));
    if (known[name as keyof typeof known].type === 'boolean') {
      if (value !== undefined) throw new MockStartError(messages.unwantedValue(rawName));
      flags.add(name);
    } else {
      // "--port --quiet": the next option is not a value.
      if (value === undefined || value === '' || (!token.inlineValue && value.startsWith('-'))) {
        throw new MockStartError(messages.missingValue(rawName));
      }
      texts[name] = value;
    }
  }

  const { host, proxy } = texts;
  if (flags.has('errors') && proxy === undefined) throw new MockStartError(messages.needsProxy('--errors'));
  if (flags.has('dynamic') && proxy !== undefined)
    throw new MockStartError(messages.notWithProxy('--dynamic'));
  return {
    port: readPort(texts.port ?? '4010', messages),
    host,
    language,
    proxy,
    dynamic: flags.has('dynamic'),
    errors: flags.has('errors'),
    quiet: flags.has('quiet'),
    help: flags.has('help'),
    version: flags.has('version'),
  };
}

function readLanguage(asked: string | undefined): string {
  if (asked === undefined) return sourceLanguage;
  const tags = languages.map(({ tag }) => tag);
  const found = tags.find((tag) => tag.toLowerCase() === asked.toLowerCase());
  if (found === undefined) {
    throw new MockStartError(messagesFor(sourceLanguage).command.badLanguage(asked, tags.join(', ')));
  }
  return found;
}

function readPort(asked: string, messages: CommandMessages): number {
  const port = Number(asked);
  if (!/^\d+$/.test(asked) || port > 65535) throw new MockStartError(messages.badPort(asked));
  return port;
}
