import { say } from '@vpcep/server/texts';
import type { Finding } from '../findings/finding.ts';
import { estimateOf } from '../run/estimate.ts';
import type { LeftBehind, SuiteReport } from '../run/run-suite.ts';
import type { SuiteOptions } from '../run/suite-options.ts';
import type { SuiteTexts } from '../texts/texts.ts';
import { coverageLine, kindOf, seconds, verdictLine } from './sentences.ts';

/** How much of a command or body stands in a line. */
const longestLine = 1000;

type LabelName = 'shownByLabel' | 'sentLabel' | 'receivedLabel' | 'contractLabel' | 'seenLabel';

/** What a run is going to do. */
export function planLines(options: SuiteOptions, texts: SuiteTexts): string[] {
  const { baseUrl: url, seed, readOnly, stateless, projectId: project } = options;
  const count = String(estimateOf(options));
  return [
    say(texts, 'plan', { url, seed: String(seed) }),
    ...(stateless ? [say(texts, 'planStateless')] : []),
    ...(readOnly ? [say(texts, 'planReadOnly')] : []),
    ...(stateless || readOnly
      ? []
      : [project ? say(texts, 'planCreates', { count, project }) : say(texts, 'planCreatesOwn', { count })]),
  ];
}

/** A finding as a note for whoever is to fix it. */
export function findingLines(finding: Finding, texts: SuiteTexts): string[] {
  const { language } = texts;
  const { id, kind, message, commands, response, failure, pointer, sentence, subjects } = finding;
  const { operations, count, after } = finding;
  const line = (label: LabelName, text: string): string =>
    `  ${say(texts, 'labelled', { label: say(texts, label), text })}`;
  const head = say(texts, 'findingHead', {
    kind: kindOf(finding, texts),
    ...{ id, operations: operations.join(', ') },
    message: message[language] ?? '',
  });
  const received = response
    ? `${response.status} ${printable(response.text)}`
    : say(texts, 'noneReceived', { reason: failure ?? '' });
  return [
    '',
    `${kind === 'note' ? '·' : '✘'} ${head}`,
    ...(subjects.length > 1 ? [line('shownByLabel', subjects.join(', '))] : []),
    ...commands.map((command) => line('sentLabel', printable(command))),
    line('receivedLabel', received),
    line('contractLabel', `#${pointer}`),
    ...(sentence[language] ? [`    ${sentence[language]}`] : []),
    line(
      'seenLabel',
      say(texts, 'seen', { count, after: seconds(after), testCase: finding.testCases[0] ?? '–' }),
    ),
  ];
}

/** What a run has found out, at its end. */
export function summaryLines(report: SuiteReport, texts: SuiteTexts): string[] {
  const { rulings, leftBehind, cutShort, findings } = report;
  const projects = [...new Set(leftBehind.map(({ project }) => project))];
  const known = findings.filter((finding) => finding.known).length;
  return [
    '',
    ...(rulings.length > 0 ? [say(texts, 'rulingsTitle')] : []),
    ...rulings.map(({ operation, rule, code, count }) =>
      say(texts, 'rulingLine', { operation, rule, code, count }),
    ),
    coverageLine(report, texts),
    ...(leftBehind.length === 0
      ? [say(texts, 'leftBehindNothing')]
      : [say(texts, 'leftBehind', { count: leftBehind.length })]),
    ...projects.map((project) => leftBehindIn(project, leftBehind, texts)),
    ...(cutShort ? [say(texts, 'cutShort')] : []),
    ...(known > 0 ? [say(texts, 'knownFindings', { count: known })] : []),
    verdictLine(report, texts),
  ];
}

/** How many services of a project are listed; the JSON report has all of them. */
const mostListed = 20;

function leftBehindIn(project: string, leftBehind: readonly LeftBehind[], texts: SuiteTexts): string {
  const ids = leftBehind.filter((one) => one.project === project).map(({ id }) => id);
  const isOnly = ids.length === leftBehind.length;
  return isOnly && ids.length <= mostListed
    ? say(texts, 'leftBehindIn', { project, ids })
    : say(texts, 'leftBehindCount', { project, count: String(ids.length) });
}

/** One line, without what a terminal would take for a command. */
function printable(text: string): string {
  const line = text.replace(/\p{Cc}/gu, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return line.length > longestLine ? `${line.slice(0, longestLine)}…` : line;
}
