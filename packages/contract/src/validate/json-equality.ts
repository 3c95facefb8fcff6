/**
 * Lets a validator that Ajv has compiled compare values by what they hold. Ajv's own comparison calls `toString` and
 * `valueOf` of the values, which JSON may bring along as values that are not functions, and itself, once for each level.
 *
 * @param code the source of the validator, as `standalone` of Ajv writes it
 */
export function compareAsJson(code: string): string {
  return code.replaceAll('require("ajv/dist/runtime/equal").default', `(${equalJson})`);
}

/** Stands in the source of validators as well: it uses nothing around it. */
function equalJson(left: unknown, right: unknown): boolean {
  const waiting = [left, right] as Record<string, unknown>[];
  while (waiting.length > 0) {
    const first = waiting.pop();
    const second = waiting.pop();
    if (first === second) continue;
    if (typeof first !== 'object' || typeof second !== 'object' || !first || !second) return false;
    if (Array.isArray(first) !== Array.isArray(second)) return false;
    // Every item of a list is compared with every other one: most differ in the first text or number already.
    let count = 0;
    for (const name in first) {
      const child = first[name];
      if (typeof child !== 'object' || !child) {
        if (child !== second[name]) return false;
      } else if (Object.hasOwn(second, name)) waiting.push(child as never, second[name] as never);
      else return false;
      count++;
    }
    if (count !== Object.keys(second).length) return false;
  }
  return true;
}
