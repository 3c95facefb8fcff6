import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { languages, sourceLanguage } from '@vpcep/spec';
import { readDuration } from './duration.ts';
import type { CommandMessages } from './messages/messages.ts';
import { messagesFor } from './messages/messages-for.ts';
import type {
  Edition,
  KnownAccessKey,
  KnownToken,
  LogFormat,
  ModifyApproval,
  SandboxOptions,
  Uniqueness,
} from './options.ts';
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

/** Reads the values of options, and says which cannot be. */
class OptionReader {
  readonly #values: ReadonlyMap<string, readonly string[]>;
  readonly #messages: CommandMessages;

  constructor(values: ReadonlyMap<string, readonly string[]>, messages: CommandMessages) {
    this.#values = values;
    this.#messages = messages;
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  all(name: string): readonly string[] {
    return this.#values.get(name) ?? [];
  }

  text(name: string): string | undefined {
    return this.all(name).at(-1);
  }

  port(name: string): number | undefined {
    return this.#read(
      name,
      (value) => (/^\d{1,5}$/.test(value) && Number(value) <= 65535 ? Number(value) : undefined),
      (value) => this.#messages.badPort(`--${name}`, value),
    );
  }

  whole(name: string, least: number): number | undefined {
    return this.#read(
      name,
      (value) => (/^\d{1,9}$/.test(value) && Number(value) >= least ? Number(value) : undefined),
      (value) => this.#messages.badNumber(`--${name}`, value, least, Number.POSITIVE_INFINITY),
    );
  }

  share(name: string): number | undefined {
    return this.#read(
      name,
      (value) => (/^(\d*\.)?\d+$/.test(value) && Number(value) <= 1 ? Number(value) : undefined),
      (value) => this.#messages.badNumber(`--${name}`, value, 0, 1),
    );
  }

  duration(name: string, most: string): number | undefined {
    return this.#read(
      name,
      (value) => {
        const duration = readDuration(value);
        return duration !== undefined && duration <= (readDuration(most) ?? 0) ? duration : undefined;
      },
      (value) => this.#messages.badDuration(`--${name}`, value, most),
    );
  }

  choice<T extends string>(name: string, choices: readonly T[]): T | undefined {
    return this.#read(
      name,
      (value) => choices.find((choice) => choice === value),
      (value) => this.#messages.badChoice(`--${name}`, value, choices.join(', ')),
    );
  }

  region(): string | undefined {
    return this.#read(
      'region',
      (value) => (/^[A-Za-z0-9-]+$/.test(value) ? value : undefined),
      (value) => this.#messages.badRegion(value),
    );
  }

  tokens(): KnownToken[] {
    return this.#credentials('token', 'NAME=VALUE[:PROJECT]').map(({ name, value, project }) => ({
      name,
      value,
      project,
    }));
  }

  accessKeys(): KnownAccessKey[] {
    return this.#credentials('access-key', 'ID=SECRET[:PROJECT]').map(({ name, value, project }) => ({
      id: name,
      secret: value,
      project,
    }));
  }

  seed(): unknown {
    const path = this.text('seed');
    if (path === undefined) return undefined;
    try {
      return JSON.parse(readFileSync(path, 'utf8'));
    } catch (error) {
      throw new SandboxStartError(this.#messages.badSeedFile(path, (error as Error).message));
    }
  }

  /** The message does not repeat what was given: it is a secret. */
  #credentials(option: string, form: string) {
    return this.all(option).map((text) => {
      const [, name, value, project] = /^([^=:]+)=(.+?)(?::([A-Za-z0-9-]{1,64}))?$/.exec(text) ?? [];
      if (name === undefined || value === undefined) {
        throw new SandboxStartError(this.#messages.badCredential(`--${option}`, form));
      }
      return { name, value, project };
    });
  }

  #read<T>(
    name: string,
    parse: (value: string) => T | undefined,
    complain: (value: string) => string,
  ): T | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const parsed = parse(value);
    if (parsed === undefined) throw new SandboxStartError(complain(value));
    return parsed;
  }
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
