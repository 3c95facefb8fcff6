import type { KnownFinding } from '../findings/finding.ts';
import type { SuiteReport } from '../run/run-suite.ts';

/** Increased when a reader of older reports would not understand a newer one. */
const formatVersion = 1;

/** The report for programs. A badge (`schemaVersion`, `label`, `message`, `color`) is part of it: shields.io reads it as an endpoint. */
export function jsonReport(report: SuiteReport): string {
  const { verdict } = report;
  const badge = {
    schemaVersion: 1,
    label: 'contract',
    message: verdict === 'green' ? 'honoured' : 'broken',
    color: verdict === 'green' ? 'brightgreen' : 'red',
  };
  return `${JSON.stringify({ ...badge, formatVersion, ...report }, null, 2)}\n`;
}

/**
 * The IDs of the findings in a report.
 *
 * @throws {Error} the text is not such a report
 */
export function readKnownFindings(text: string): KnownFinding[] {
  const report = JSON.parse(text) as { formatVersion?: unknown; findings?: unknown };
  if (report.formatVersion !== formatVersion || !Array.isArray(report.findings)) {
    throw new Error(`formatVersion ${formatVersion} expected`);
  }
  return report.findings.map(({ id, subjects }: { id?: unknown; subjects?: unknown }) => {
    if (typeof id !== 'string') throw new Error('a finding without an ID');
    return { id, subjects: Array.isArray(subjects) ? subjects.map(String) : [] };
  });
}
