import { randomInt } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import {
  helpText,
  type OptionValues,
  print,
  printError,
  readArguments,
  StartError,
} from '@vpcep/server/command';
import { say } from '@vpcep/server/texts';
import type { Finding, KnownFinding } from '../findings/finding.ts';
import { githubLines } from '../report/github.ts';
import { htmlReport } from '../report/html.ts';
import { jsonReport, readKnownFindings } from '../report/json.ts';
import { junitReport } from '../report/junit.ts';
import { layerLine } from '../report/sentences.ts';
import { findingLines, planLines, summaryLines } from '../report/terminal.ts';
import { SuiteError } from '../run/preflight.ts';
import { runSuite, type SuiteReport } from '../run/run-suite.ts';
import type { SuiteOptions } from '../run/suite-options.ts';
import { type SuiteTexts, textsFor } from '../texts/texts.ts';
import { checkTraffic } from '../traffic/check-traffic.ts';
import { TrafficError } from '../traffic/read-har.ts';
import { options, type WantedReport } from './options.ts';

const command = 'vpcep-contract';
/** What the command ends with. */
const exitCode = { green: 0, red: 1, couldNotRun: 2 } as const;

/**
 * Runs the command `vpcep-contract`.
 *
 * @returns its exit code
 */
export async function runCli(args: readonly string[]): Promise<number> {
  // Whoever read the output may be gone: the run goes on without.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  let texts = textsFor('en');
  try {
    const read = readArguments(command, options, textsFor, args);
    texts = read.texts;
    const { help, version } = read.values as { help?: boolean; version?: boolean };
    if (help) {
      print(helpText(command, options, texts));
      return exitCode.green;
    }
    if (version) {
      print(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version);
      return exitCode.green;
    }
    return await run(read.values, texts);
  } catch (error) {
    printError(`${command}: ${messageOf(error, texts)}`);
    return exitCode.couldNotRun;
  }
}

function messageOf(error: unknown, texts: SuiteTexts): string {
  if (error instanceof StartError) return error.message;
  if (error instanceof SuiteError) return error.messageIn(texts.language);
  return say(texts, 'internalError', {
    reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
  });
}

async function run(values: OptionValues<typeof options>, texts: SuiteTexts): Promise<number> {
  const { traffic, reports = [] } = values;
  const onFinding = (finding: Finding): void => {
    for (const line of findingLines(finding, texts)) print(line);
  };
  const report = await (traffic === undefined
    ? testServer(values, texts, onFinding)
    : checkFile(traffic, values, texts, onFinding));
  for (const line of summaryLines(report, texts)) print(line);
  for (const wanted of reports) write(wanted, report, texts);
  return exitCode[report.verdict];
}

function testServer(
  values: OptionValues<typeof options>,
  texts: SuiteTexts,
  onFinding: (finding: Finding) => void,
): Promise<SuiteReport> {
  const suite = toSuiteOptions(values, texts);
  for (const line of planLines(suite, texts)) print(line);
  return runSuite({
    ...suite,
    onFinding,
    onLayer: (progress) => {
      if (progress.ended || process.stdout.isTTY) print(layerLine(progress, texts));
    },
  });
}

async function checkFile(
  path: string,
  { baseUrl, baseline }: OptionValues<typeof options>,
  texts: SuiteTexts,
  onFinding: (finding: Finding) => void,
): Promise<SuiteReport> {
  print(say(texts, 'planTraffic', { path }));
  const known = baseline === undefined ? undefined : readBaseline(baseline, texts);
  let report: SuiteReport;
  try {
    report = await checkTraffic(path, { baseUrl, baseline: known, onFinding });
  } catch (error) {
    if (!(error instanceof TrafficError) && !(error as NodeJS.ErrnoException).code) throw error;
    throw new StartError(say(texts, 'badTraffic', { path, reason: (error as Error).message }));
  }
  if (report.requests === 0) throw new StartError(say(texts, 'noTraffic', { path }));
  return report;
}

function toSuiteOptions(values: OptionValues<typeof options>, texts: SuiteTexts): SuiteOptions {
  const {
    baseUrl,
    traffic: _,
    tokenVariable,
    accessKeyVariable,
    secretKeyVariable,
    baseline,
    ...others
  } = values;
  if (baseUrl === undefined)
    throw new StartError(say(texts, 'missingOption', { option: '--base-url', command }));
  if ((accessKeyVariable === undefined) !== (secretKeyVariable === undefined)) {
    throw new StartError(say(texts, 'keyPair'));
  }
  const fromEnvironment = (option: string, name: string): string => {
    const value = process.env[name];
    if (!value) throw new StartError(say(texts, 'emptyVariable', { option, name }));
    return value;
  };
  return {
    ...others,
    baseUrl,
    seed: values.seed ?? randomInt(2 ** 31),
    token: tokenVariable === undefined ? undefined : fromEnvironment('--token-env', tokenVariable),
    accessKey:
      accessKeyVariable !== undefined && secretKeyVariable !== undefined
        ? {
            id: fromEnvironment('--ak-env', accessKeyVariable),
            secret: fromEnvironment('--sk-env', secretKeyVariable),
          }
        : undefined,
    baseline: baseline === undefined ? undefined : readBaseline(baseline, texts),
  };
}

function readBaseline(path: string, texts: SuiteTexts): KnownFinding[] {
  try {
    return readKnownFindings(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new StartError(say(texts, 'badBaseline', { path, reason: (error as Error).message }));
  }
}

const renderers = {
  json: jsonReport,
  html: htmlReport,
  junit: junitReport,
} as const;

function write({ format, path }: WantedReport, report: SuiteReport, texts: SuiteTexts): void {
  if (format === 'github' || path === undefined) {
    for (const line of githubLines(report, texts)) print(line);
    return;
  }
  try {
    writeFileSync(path, renderers[format](report, texts.language));
  } catch (error) {
    throw new StartError(say(texts, 'cannotWrite', { path, reason: (error as Error).message }));
  }
  print(say(texts, 'wrote', { path }));
}
