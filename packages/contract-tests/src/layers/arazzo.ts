import { valueAt } from '@vpcep/contract';
import type { ReceivedResponse } from '../exchange/exchange.ts';

/** What runtime expressions refer to. */
export interface ExpressionContext {
  readonly inputs: Readonly<Record<string, unknown>>;
  /** Outputs by step. */
  readonly steps: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly response?: ReceivedResponse | undefined;
}

/** The value of a runtime expression such as `$response.body#/id`; anything else stands for itself. */
export function evaluate(expression: unknown, { inputs, steps, response }: ExpressionContext): unknown {
  if (typeof expression !== 'string' || !expression.startsWith('$')) return expression;
  if (expression === '$statusCode') return response?.status;
  const [, pointer] = /^\$response\.body(?:#(.*))?$/.exec(expression) ?? [];
  if (expression.startsWith('$response.body')) return valueAt(response?.body, pointer ?? '');
  const [, header] = /^\$response\.header\.(.+)$/.exec(expression) ?? [];
  if (header) return response?.headers[header.toLowerCase()];
  const [, input] = /^\$inputs\.(.+)$/.exec(expression) ?? [];
  if (input) return inputs[input];
  const [, step, output] = /^\$steps\.([^.]+)\.outputs\.(.+)$/.exec(expression) ?? [];
  if (step && output) return steps[step]?.[output];
  throw new Error(`The expression ${expression} is not supported.`);
}

/** A copy of a payload with every expression in it replaced by its value. */
export function fill(payload: unknown, context: ExpressionContext): unknown {
  if (Array.isArray(payload)) return payload.map((item) => fill(item, context));
  if (typeof payload !== 'object' || payload === null) return evaluate(payload, context);
  return Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, fill(value, context)]));
}

/** A condition that was looked at. */
export interface Condition {
  readonly holds: boolean;
  /** What stands on its left side. */
  readonly actual: unknown;
}

const comparisons: Readonly<Record<string, (a: unknown, b: unknown) => boolean>> = {
  // Arazzo compares texts without regard to case.
  '==': (a, b) => lower(a) === lower(b),
  '!=': (a, b) => lower(a) !== lower(b),
  '<': (a, b) => Number(a) < Number(b),
  '<=': (a, b) => Number(a) <= Number(b),
  '>': (a, b) => Number(a) > Number(b),
  '>=': (a, b) => Number(a) >= Number(b),
};

/** Looks at a simple condition such as `$statusCode == 200`. */
export function check(condition: string, context: ExpressionContext): Condition {
  const [, left = '', operator = '', right = ''] =
    /^(\S+)\s*(==|!=|<=|>=|<|>)\s*(.+)$/.exec(condition.trim()) ?? [];
  const compare = comparisons[operator];
  if (!compare) throw new Error(`The condition ${condition} is not supported.`);
  const actual = evaluate(left, context) ?? null;
  return { holds: compare(actual, evaluate(literal(right), context) ?? null), actual };
}

function literal(text: string): unknown {
  const [, quoted] = /^'(.*)'$/.exec(text.trim()) ?? [];
  if (quoted !== undefined) return quoted;
  return text.trim().startsWith('$') ? text.trim() : JSON.parse(text);
}

function lower(value: unknown): unknown {
  return typeof value === 'string' ? value.toLowerCase() : value;
}
