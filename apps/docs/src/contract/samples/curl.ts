import { jsonLines } from './json-lines.ts';
import { headersOf, urlOf } from './request.ts';
import { lines, type SampleLanguage, type SampleLine } from './sample.ts';

/** A command for a POSIX shell. */
export const curl: SampleLanguage = {
  id: 'curl',
  label: 'curl',
  write(request) {
    const { view, body } = request;
    const start = lines(
      'sh',
      `curl${view.method === 'GET' ? '' : ` -X ${view.method}`} \\`,
      `  '${urlOf(request)}'`,
      ...Object.entries(headersOf(request)).map(([name, value]) => `  -H '${name}: ${value}'`),
    );
    if (body === undefined) return joined(start);
    const [first, ...rest] = jsonLines(body).map((line) => ({
      ...line,
      text: line.text.replaceAll("'", "'\\''"),
    }));
    return [
      ...joined([...start, ...lines('sh', `  -d '${first?.text ?? ''}`)]),
      ...rest.map((line, index) => (index === rest.length - 1 ? { ...line, text: `${line.text}'` } : line)),
    ];
  },
};

/** Every line but the last continues in the next one. */
function joined(all: SampleLine[]): SampleLine[] {
  return all.map((line, index) =>
    index === all.length - 1 || line.text.endsWith('\\') ? line : { ...line, text: `${line.text} \\` },
  );
}
