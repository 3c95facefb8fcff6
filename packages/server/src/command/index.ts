export { StartError } from '../start-error.ts';
export { helpText, optionDefault, optionUsage } from './help.ts';
export { withOptionTable } from './markdown-table.ts';
export {
  choice,
  duration,
  flag,
  languageOption,
  type Message,
  type Option,
  type OptionKind,
  type OptionTable,
  type OptionValues,
  type OptionWithDefault,
  option,
  port,
  text,
} from './option.ts';
export { type Arguments, type Defaults, defaultsOf, readArguments } from './read-arguments.ts';
export {
  type Command,
  print,
  printError,
  type Running,
  runCommand,
  startCommand,
  write,
} from './run-command.ts';
