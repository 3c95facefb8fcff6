import { type Call, isRejection, type Outcome, printable, say, violationsText } from '@vpcep/server';
import { Batch } from '../batch.ts';
import type { LogFormat } from '../options.ts';
import type { SandboxTexts } from '../texts/texts.ts';
import type { Explain } from './explain.ts';

/** One request that is over. */
export interface Entry {
  readonly call: Call;
  /** Undefined when the caller was gone before a response could be given. */
  readonly outcome: (Outcome & { readonly fault?: string }) | undefined;
  /** In milliseconds. */
  readonly duration: number;
}

/** Writes a line about each request. */
export class RequestLog {
  readonly #format: LogFormat;
  readonly #texts: SandboxTexts;
  readonly #explain: Explain | undefined;
  readonly #write: ((text: string) => void) | undefined;
  readonly #lines = new Batch<string>((lines) => this.#write?.(`${lines.join('\n')}\n`));

  /** @param write takes whole lines; undefined writes nothing */
  constructor(
    format: LogFormat,
    texts: SandboxTexts,
    explain: Explain | undefined,
    write: ((text: string) => void) | undefined,
  ) {
    this.#format = format;
    this.#texts = texts;
    this.#explain = explain;
    this.#write = format === 'off' ? undefined : write;
  }

  write(entry: Entry): void {
    if (!this.#write) return;
    this.#lines.add(this.#format === 'json' ? this.#jsonLine(entry) : this.#prettyLine(entry));
  }

  /** Logs an internal error. */
  writeError(error: unknown): void {
    if (!this.#write) return;
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.#lines.add(
      this.#format === 'json' ? JSON.stringify({ time: new Date().toISOString(), error: text }) : text,
    );
  }

  /** Writes what has been gathered. */
  flush(): void {
    this.#lines.flush();
  }

  #jsonLine({ call, outcome, duration }: Entry): string {
    const rejection = isRejection(outcome) ? outcome : undefined;
    const projectId = call.parameters.project_id;
    return JSON.stringify({
      time: new Date().toISOString(),
      request_id: call.requestId,
      method: call.method,
      target: printable(call.target, 300),
      operation: call.operation?.id,
      project_id: projectId ? printable(projectId) : undefined,
      status: outcome?.status,
      fault: outcome?.fault,
      duration_ms: Math.round(duration * 1000) / 1000,
      error_code: rejection?.code,
      error_msg: rejection && violationsText(this.#texts, rejection.violations),
      explanation: rejection && this.#explain?.(rejection),
    });
  }

  #prettyLine({ call, outcome, duration }: Entry): string {
    const rejection = isRejection(outcome) ? outcome : undefined;
    const parts = [
      new Date().toISOString().slice(11, 23),
      call.method,
      printable(call.target),
      outcome ? String(outcome.status) : say(this.#texts, 'log.callerGone'),
      outcome?.fault ?? '',
      `${duration.toFixed(1)} ms`,
      rejection ? `${rejection.code} ${violationsText(this.#texts, rejection.violations)}` : '',
    ];
    const line = parts.filter((part) => part !== '').join(' ');
    const explanation = rejection && this.#explain?.(rejection);
    if (!explanation) return line;
    const explain = (key: 'rule' | 'discrepancy' | 'meaning' | 'remedy', text: string | undefined) =>
      text ? [`    ${say(this.#texts, `log.${key}`, { text })}`] : [];
    return [
      line,
      ...explain('rule', explanation.pointer),
      ...(explanation.discrepancies ?? []).flatMap((text) => explain('discrepancy', text)),
      ...explain('meaning', explanation.meaning),
      ...explain('remedy', explanation.remedy),
    ].join('\n');
  }
}
