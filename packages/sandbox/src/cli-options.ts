import { parseArgs } from 'node:util';
import { languages, sourceLanguage } from '@vpcep/contract';
import { messagesFor } from './messages/messages-for.ts';
import { OptionReader } from './option-reader.ts';
import type { Edition, LogFormat, ModifyApproval, SandboxOptions, Uniqueness } from './options.ts';
import { SandboxStartError } from './start-error.ts';

const text = { type: 'string' } as const;
const several = { type: 'string', multiple: true } as const;
const flag = { type: 'boolean' } as const;

const known = {
  port: text,
  host: text,
  control: text,
  lang: text,
  log: text,
  explain: flag,
  db: text,
  seed: text,
  region: text,
  quota: text,
  provisioning: text,
  jitter: text,
  'fail-rate': text,
  token: several,
  'access-key': several,
  'max-skew': text,
  'replay-window': text,
  fault: several,
  throttle: text,
  edition: text,
  'modify-approval': text,
  uniqueness: text,
  help: flag,
  version: flag,
} as const;

/** The command line of `vpcep-sandbox`, checked. */
export interface CliOptions extends SandboxOptions {
  readonly language: string;
  readonly help: boolean;
  readonly version: boolean;
}

/**
 * Reads the command line.
 *
 * @param terminal whether the log goes to a terminal
 * @throws {SandboxStartError} it cannot be carried out; the message is in the language of `--lang`, if there is one
 */
export function readCliOptions(args: readonly string[], terminal: boolean): CliOptions {
  const { tokens } = parseArgs({ args: [...args], options: known, strict: false, tokens: true });
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'option' && token.name === 'lang' && token.value) values.set('lang', [token.value]);
  }
  const language = readLanguage(values.get('lang')?.at(-1));
  const messages = messagesFor(language).command;
  for (const token of tokens) {
    if (token.kind === 'positional') throw new SandboxStartError(messages.unexpectedArgument(token.value));
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (!Object.hasOwn(known, name)) throw new SandboxStartError(messages.unknownOption(rawName));
    if (known[name as keyof typeof known].type === 'boolean') {
      if (value !== undefined) throw new SandboxStartError(messages.unwantedValue(rawName));
      values.set(name, []);
      continue;
    }
    // "--port --explain": the next option is not a value.
    if (value === undefined || value === '' || (!token.inlineValue && value.startsWith('-'))) {
      throw new SandboxStartError(messages.missingValue(rawName));
    }
    values.set(name, [...(values.get(name) ?? []), value]);
  }
  return interpret(new OptionReader(values, messages), language, terminal);
}

function interpret(read: OptionReader, language: string, terminal: boolean): CliOptions {
  return {
    port: read.port('port'),
    host: read.text('host'),
    controlPort: read.port('control'),
    language,
    logFormat: read.choice<LogFormat>('log', ['json', 'pretty', 'off']) ?? (terminal ? 'pretty' : 'json'),
    explain: read.has('explain'),
    db: read.text('db'),
    seed: read.seed(),
    region: read.region(),
    quota: read.text('quota') === 'none' ? Number.POSITIVE_INFINITY : read.whole('quota', 0),
    provisioning: read.duration('provisioning', '600s'),
    jitter: read.duration('jitter', '600s'),
    failRate: read.share('fail-rate'),
    tokens: read.tokens(),
    accessKeys: read.accessKeys(),
    maxSkew: read.duration('max-skew', '24h'),
    replayWindow: read.duration('replay-window', '24h'),
    faults: read.all('fault'),
    throttle: read.whole('throttle', 1),
    edition: read.choice<Edition>('edition', ['both', 'huawei', 'otc']),
    modifyApproval: read.choice<ModifyApproval>('modify-approval', ['keep', 'reset']),
    uniqueness: read.choice<Uniqueness>('uniqueness', ['pair', 'triple']),
    help: read.has('help'),
    version: read.has('version'),
  };
}

function readLanguage(asked: string | undefined): string {
  if (asked === undefined) return sourceLanguage;
  const tags = languages.map(({ tag }) => tag);
  const found = tags.find((tag) => tag.toLowerCase() === asked.toLowerCase());
  if (found === undefined) {
    throw new SandboxStartError(messagesFor(sourceLanguage).command.badLanguage(asked, tags.join(', ')));
  }
  return found;
}
