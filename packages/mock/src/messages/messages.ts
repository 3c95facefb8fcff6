import type { Part, Violation } from '../violation.ts';

/** Every text that the mock writes, in one language. */
export interface Messages {
  /** Says in a clause what is wrong with one place of an exchange. */
  violation(violation: Violation, part: Part): string;
  /** Joins such clauses; `left` more were left out. */
  list(clauses: readonly string[], left: number): string;

  noRoute(method: string, path: string): string;
  noMethod(method: string, allowed: string): string;
  notAcceptable(accept: string): string;
  unknownStatus(asked: string, documented: string): string;
  unknownExample(asked: string, documented: string): string;
  badPreference(name: string, asked: string): string;
  upstreamFailed(upstream: string, reason: string): string;
  upstreamLate(upstream: string, seconds: number): string;
  upstreamBreaksContract(violations: string): string;
  readonly internal: string;
  badHttp(reason: string): string;

  /** Names of the two halves of an exchange. */
  readonly parts: Readonly<Record<Part, string>>;
  readonly command: CommandMessages;
}

/** The texts of the command `vpcep-mock`. */
export interface CommandMessages {
  help(languages: string): string;
  mockListening(url: string): string;
  proxyListening(url: string, upstream: string): string;
  tryIt(command: string): string;
  readonly stopped: string;
  unknownOption(option: string): string;
  unexpectedArgument(argument: string): string;
  missingValue(option: string): string;
  unwantedValue(option: string): string;
  badPort(value: string): string;
  badLanguage(value: string, known: string): string;
  badProxy(value: string): string;
  needsProxy(option: string): string;
  notWithProxy(option: string): string;
  portInUse(port: number, host: string): string;
  cannotListen(port: number, host: string, reason: string): string;
  unreachable(upstream: string, reason: string): string;
}
