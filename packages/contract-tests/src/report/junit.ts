import type { SuiteReport } from '../run/run-suite.ts';
import { textsFor } from '../texts/texts.ts';
import { findingLines } from './terminal.ts';

/** The report in the format that CI servers read: a suite for each layer, a failed test case for each violation. */
export function junitReport(report: SuiteReport, language: string): string {
  const texts = textsFor(language);
  const suites = report.layers.map(({ layer, requests, duration }) => {
    const findings = report.findings.filter(
      (finding) => finding.layer === layer && finding.kind === 'violation',
    );
    const fresh = findings.filter(({ known }) => !known);
    const failed = findings.map((finding) => {
      const name = `${finding.operations.join(', ')}: ${finding.message[language]}`;
      const detail = markup(findingLines(finding, texts).join('\n'));
      const body = finding.known
        ? `<skipped message="${markup(texts.catalogue.known ?? '')}"/>`
        : `<failure type="${finding.check}" message="${markup(finding.message[language] ?? '')}">${detail}</failure>`;
      return `    <testcase classname="${layer}" name="${markup(name)}" time="0">${body}</testcase>`;
    });
    const passed = `    <testcase classname="${layer}" name="${markup(`${requests} requests`)}" time="${duration / 1000}"/>`;
    return [
      `  <testsuite name="${layer}" tests="${findings.length + 1}" failures="${fresh.length}" skipped="${findings.length - fresh.length}" time="${duration / 1000}">`,
      passed,
      ...failed,
      '  </testsuite>',
    ].join('\n');
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="vpcep-contract" time="${report.duration / 1000}">\n${suites.join('\n')}\n</testsuites>\n`;
}

/** Without the characters that XML 1.0 has no place for. */
function markup(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (character) => (/\s/.test(character) ? ' ' : '�'))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
