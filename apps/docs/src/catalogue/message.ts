/** The names in braces of a text: `'{min} to {max}'` gives `'min' | 'max'`. */
export type Placeholder<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;

/** The values that a text needs: nothing where it has no placeholder. */
export type Values<Text extends string> = [Placeholder<Text>] extends [never]
  ? []
  : [values: Record<Placeholder<Text>, string | number>];

/** A text with each `{name}` replaced by the value of that name. Chinese characters keep a space from Latin letters and digits. */
export function fillIn(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string, at: number) => {
    if (!Object.hasOwn(values, name)) return whole;
    const value = String(values[name]);
    const after = text.slice(at + whole.length);
    return `${gap(text.slice(0, at), value)}${value}${gap(value, after)}`;
  });
}

/** What belongs between two parts of a text. */
function gap(before: string, after: string): string {
  const isMixed =
    (/\p{Script=Han}$/u.test(before) && /^[\p{Script=Latin}\p{N}]/u.test(after)) ||
    (/[\p{Script=Latin}\p{N}%]$/u.test(before) && /^\p{Script=Han}/u.test(after));
  return isMixed ? ' ' : '';
}
