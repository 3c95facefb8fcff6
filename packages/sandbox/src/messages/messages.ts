import type { Violation } from '../rules/violation.ts';
import type { Obstacle } from '../storage/storage.ts';
import type { StorageFault } from '../storage/storage-error.ts';

/** Every text that the sandbox writes, in one language. */
export interface Messages {
  /** Says in a sentence or clause which rule a request breaks. */
  violation(violation: Violation): string;
  /** Stands in the log in place of a status. */
  readonly callerGone: string;
  /** What the lines of an explanation begin with. */
  readonly labels: Readonly<Record<'rule' | 'discrepancy' | 'meaning' | 'remedy', string>>;
  readonly command: CommandMessages;
}

/** The texts of the command `vpcep-sandbox`, and of what goes wrong at the start. */
export interface CommandMessages {
  help(languages: string): string;
  listening(url: string): string;
  control(url: string): string;
  tryIt(command: string): string;
  readonly stopping: string;
  readonly stopped: string;
  unknownOption(option: string): string;
  unexpectedArgument(argument: string): string;
  missingValue(option: string): string;
  unwantedValue(option: string): string;
  badPort(option: string, value: string): string;
  badLanguage(value: string, known: string): string;
  badChoice(option: string, value: string, known: string): string;
  badNumber(option: string, value: string, least: number, most: number): string;
  badDuration(option: string, value: string, most: string): string;
  badRegion(value: string): string;
  badCredential(option: string, form: string): string;
  badFault(value: string): string;
  badSeedFile(path: string, reason: string): string;
  badSeed(reason: string): string;
  seedObstacle(index: number, obstacle: Obstacle): string;
  badStorage(fault: StorageFault, detail: string, db: string): string;
  portInUse(option: string, port: number, host: string): string;
  cannotListen(port: number, host: string, reason: string): string;
}
