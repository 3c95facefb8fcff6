import { readFileSync } from 'node:fs';
import { readDuration } from './duration.ts';
import type { CommandMessages } from './messages/messages.ts';
import type { KnownAccessKey, KnownToken } from './options.ts';
import { SandboxStartError } from './start-error.ts';

/** Reads the values of options, and says which cannot be. */
export class OptionReader {
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
