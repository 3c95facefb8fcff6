import { Batch } from '../batch.ts';
import type { Answer, Exchange } from '../http/exchange.ts';
import type { Messages } from '../messages/messages.ts';
import type { LogFormat } from '../options.ts';
import type { Explain } from './explain.ts';
import { printable } from './printable.ts';

/** Writes a line about each request. */
export class RequestLog {
  readonly #format: LogFormat;
  readonly #messages: Messages;
  readonly #explain: Explain | undefined;
  readonly #write: ((text: string) => void) | undefined;
  readonly #lines = new Batch<string>((lines) => this.#write?.(`${lines.join('\n')}\n`));

  /** @param write takes whole lines; undefined writes nothing */
  constructor(
    format: LogFormat,
    messages: Messages,
    explain: Explain | undefined,
    write: ((text: string) => void) | undefined,
  ) {
    this.#format = format;
    this.#messages = messages;
    this.#explain = explain;
    this.#write = format === 'off' ? undefined : write;
  }

  /**
   * @param answer undefined when the caller was gone before it could be given
   * @param duration in milliseconds
   */
  write(exchange: Exchange, answer: Answer | undefined, duration: number): void {
    if (!this.#write) return;
    this.#lines.add(
      this.#format === 'json'
        ? this.#jsonLine(exchange, answer, duration)
        : this.#prettyLine(exchange, answer, duration),
    );
  }

  /** Writes a fault of the sandbox's own. */
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

  #jsonLine(exchange: Exchange, answer: Answer | undefined, duration: number): string {
    const refusal = answer?.refusal;
    return JSON.stringify({
      time: new Date().toISOString(),
      request_id: exchange.requestId,
      method: exchange.method,
      target: printable(exchange.target, 300),
      operation: exchange.operationId || undefined,
      project_id: exchange.projectId ? printable(exchange.projectId) : undefined,
      status: answer?.status,
      fault: exchange.connection,
      duration_ms: Math.round(duration * 1000) / 1000,
      error_code: refusal?.code,
      error_msg: refusal && this.#messages.violation(refusal.violation),
      explanation: refusal && this.#explain?.(refusal),
    });
  }

  #prettyLine(exchange: Exchange, answer: Answer | undefined, duration: number): string {
    const refusal = answer?.refusal;
    const parts = [
      new Date().toISOString().slice(11, 23),
      exchange.method,
      printable(exchange.target),
      answer ? String(answer.status) : this.#messages.callerGone,
      exchange.connection ?? '',
      `${duration.toFixed(1)} ms`,
      refusal ? `${refusal.code} ${this.#messages.violation(refusal.violation)}` : '',
    ];
    const line = parts.filter((part) => part !== '').join(' ');
    const explanation = refusal && this.#explain?.(refusal);
    if (!explanation) return line;
    const { labels } = this.#messages;
    return [
      line,
      ...(explanation.pointer ? [`    ${labels.rule} ${explanation.pointer}`] : []),
      ...(explanation.discrepancies ?? []).map((text) => `    ${labels.discrepancy} ${text}`),
      ...(explanation.meaning ? [`    ${labels.meaning} ${explanation.meaning}`] : []),
      ...(explanation.remedy ? [`    ${labels.remedy} ${explanation.remedy}`] : []),
    ].join('\n');
  }
}
