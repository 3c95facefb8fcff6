import { highlight } from '../../base/highlight.ts';
import type { OperationView } from '../operations.ts';

/** One line of a sample. */
export interface SampleLine {
  text: string;
  /** What it is written in, for its colours. */
  form: string;
  /** The property of the body that it belongs to. */
  property?: string;
}

/** What a sample is made from. */
export interface SampleRequest {
  view: OperationView;
  baseUrl: string;
  /** Undefined where the operation takes none. */
  body: unknown;
}

/** A way to send a request. */
export interface SampleLanguage {
  /** Part of addresses, and key of its label among the texts. */
  id: string;
  /** The label, a name that is the same in every language. */
  label: string;
  write(request: SampleRequest): SampleLine[];
}

/** The text of a sample, as readers copy it. */
export function textOf(lines: readonly SampleLine[]): string {
  return lines.map(({ text }) => text).join('\n');
}

/** The base address in a line, marked so that the page can show another. */
export function lineHtml({ text, form }: SampleLine, baseUrl: string): string {
  const html = highlight(text, form);
  return html.replaceAll(baseUrl, `<span data-base>${baseUrl}</span>`);
}

/** Lines of one form. */
export function lines(form: string, ...texts: string[]): SampleLine[] {
  return texts.map((text) => ({ text, form }));
}
