import type { CheckedRule } from './names.gen.ts';

/** Where a named rule is broken: the path below the value that it stands at, and what to say about it. */
export interface BrokenRule {
  readonly path: readonly string[];
  readonly params: Readonly<Record<string, unknown>>;
}

/** The rules on one request that no keyword can express, by name: what breaks them. A value of another type breaks none. */
export const checks: Readonly<Record<CheckedRule, (value: unknown) => BrokenRule[]>> = {
  repeatedKey(items) {
    if (!Array.isArray(items)) return [];
    const seen = new Map<unknown, number>();
    return items.flatMap((item, index) => {
      const key = typeof item === 'object' && item !== null ? (item as { key?: unknown }).key : undefined;
      if (key === undefined) return [];
      const first = seen.get(key);
      seen.set(key, first ?? index);
      return first === undefined ? [] : [{ path: [String(index), 'key'], params: { first } }];
    });
  },
};
