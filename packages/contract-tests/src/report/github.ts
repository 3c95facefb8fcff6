import type { SuiteReport } from '../run/run-suite.ts';
import type { SuiteTexts } from '../texts/texts.ts';
import { verdictLine, violationsOf } from './sentences.ts';

/** Workflow commands of GitHub Actions: an annotation for each violation, and the verdict. */
export function githubLines(report: SuiteReport, texts: SuiteTexts): string[] {
  const violations = violationsOf(report).map(
    ({ message, operations, pointer, commands }) =>
      `::error title=${property(operations.join(', ') || 'contract')}::${data(
        [message[texts.language], `#${pointer}`, ...commands].join('\n'),
      )}`,
  );
  return [...violations, `::notice title=vpcep-contract::${data(verdictLine(report, texts))}`];
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
