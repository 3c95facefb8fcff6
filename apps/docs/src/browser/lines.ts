/** A JSON value as lines of a sample; those of some properties have a class. */
export function linesOf(
  value: unknown,
  marked: ReadonlySet<string> = new Set(),
  mark = 'fresh',
): HTMLElement {
  const code = document.createElement('code');
  let property = '';
  for (const text of JSON.stringify(value, null, 2)?.split('\n') ?? []) {
    property = /^ {2}"([^"]+)":/.exec(text)?.[1] ?? (text === '}' ? '' : property);
    const line = document.createElement('span');
    line.className = `line${marked.has(property) ? ` ${mark}` : ''}`;
    line.textContent = text;
    code.append(line);
  }
  return code;
}
