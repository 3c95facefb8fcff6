import { say } from '@vpcep/server/texts';
import type { Finding } from '../findings/finding.ts';
import { estimateOf } from '../run/estimate.ts';
import type { SuiteReport } from '../run/run-suite.ts';
import type { LayerProgress, SuiteOptions } from '../run/suite-options.ts';
import type { SuiteTexts } from '../texts/texts.ts';
import { coverageLine, seconds, verdictLine } from './sentences.ts';

/** How much of a command or body stands in a line. */
const longestLine = 1000;

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
  const { kind, known, message, commands, response, failure, pointer, sentence, operations, count, after } =
    finding;
  const head = `${say(texts, kind)}${known ? ` (${say(texts, 'known')})` : ''}`;
  const received = response
    ? `${response.status} ${printable(response.text)}`
    : say(texts, 'noneReceived', { reason: failure ?? '' });
  return [
    '',
    `${kind === 'note' ? '·' : '✘'} ${head} ${finding.id}: ${[...operations].join(', ')} – ${message[language]}`,
    ...(finding.subjects.length > 1
      ? [`  ${say(texts, 'shownByLabel')}: ${finding.subjects.join(', ')}`]
      : []),
    ...commands.map((command) => `  ${say(texts, 'sentLabel')}: ${printable(command)}`),
    `  ${say(texts, 'receivedLabel')}: ${received}`,
    `  ${say(texts, 'contractLabel')}: #${pointer}`,
    ...(sentence[language] ? [`    ${sentence[language]}`] : []),
    `  ${say(texts, 'seenLabel')}: ${say(texts, 'seen', { count, after: seconds(after), testCase: finding.testCases[0] ?? '–' })}`,
  ];
}

/** That a layer begins, or what it has done. */
export function layerLine(
  { layer, ended, requests, findings, duration }: LayerProgress,
  texts: SuiteTexts,
): string {
  const name = say(texts, `layer.${layer}`);
  if (!ended) return say(texts, 'layerBegins', { layer: name });
  return say(texts, 'layerEnded', {
    layer: name,
    requests: String(requests),
    findings: String(findings),
    duration: seconds(duration),
  });
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
      : [say(texts, 'leftBehind', { count: String(leftBehind.length) })]),
    ...projects.map((project) =>
      say(texts, 'leftBehindIn', {
        project,
        ids: leftBehind.filter((one) => one.project === project).map(({ id }) => id),
      }),
    ),
    ...(cutShort ? [say(texts, 'cutShort')] : []),
    ...(known > 0 ? [say(texts, 'knownFindings', { count: String(known) })] : []),
    verdictLine(report, texts),
  ];
}

/** One line, without what a terminal would take for a command. */
function printable(text: string): string {
  const line = text.replace(/\p{Cc}/gu, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return line.length > longestLine ? `${line.slice(0, longestLine)}…` : line;
}
