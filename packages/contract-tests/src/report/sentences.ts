import { say } from '@vpcep/server/texts';
import type { Finding } from '../findings/finding.ts';
import type { SuiteReport } from '../run/run-suite.ts';
import type { LayerProgress } from '../run/suite-options.ts';
import type { SuiteTexts } from '../texts/texts.ts';

/** Seconds with one digit after the point. */
export function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}

/** The findings that make a run fail. */
export function violationsOf({ findings }: Pick<SuiteReport, 'findings'>): readonly Finding[] {
  return findings.filter(({ kind, known }) => kind === 'violation' && !known);
}

/** The verdict in a sentence. */
export function verdictLine(report: SuiteReport, texts: SuiteTexts): string {
  const requests = String(report.requests);
  const duration = seconds(report.duration);
  const count = violationsOf(report).length;
  return count === 0
    ? say(texts, 'verdictGreen', { requests, duration })
    : say(texts, 'verdictRed', { count, requests, duration });
}

/** What the run has reached, in a sentence. */
export function coverageLine({ rules, responses }: SuiteReport, texts: SuiteTexts): string {
  const documented = responses.filter((response) => response.documented);
  const name = (response: { operation: string; status: string }) =>
    `${response.operation} ${response.status}`;
  return say(texts, 'coverageLine', {
    rules: String(rules.filter(({ tested }) => tested > 0).length),
    allRules: String(rules.length),
    statuses: String(new Set(documented.filter(({ count }) => count > 0).map(name)).size),
    allStatuses: String(new Set(documented.map(name)).size),
    codes: String(new Set(responses.map(({ code }) => code).filter(Boolean)).size),
  });
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
    count: findings,
    duration: seconds(duration),
  });
}

/** What a finding is: a violation or a note, and whether the baseline knows it. */
export function kindOf({ kind, known }: Pick<Finding, 'kind' | 'known'>, texts: SuiteTexts): string {
  return known
    ? say(texts, 'kindKnown', { kind: say(texts, kind), known: say(texts, 'known') })
    : say(texts, kind);
}
