import { jsonLines } from './json-lines.ts';
import { headersOf, urlOf } from './request.ts';
import { lines, type SampleLanguage } from './sample.ts';

/** A program that needs nothing but Python's standard library. */
export const python: SampleLanguage = {
  id: 'python',
  label: 'Python',
  write(request) {
    const { view, body } = request;
    const [first, ...rest] = body === undefined ? [] : jsonLines(body);
    return [
      ...lines('python', 'import json', 'from urllib.request import Request, urlopen', ''),
      ...(first
        ? [
            ...lines('python', `body = ${first.text}`),
            ...rest.map((line) => ({ ...line, form: 'python', text: pythonic(line.text) })),
          ]
        : []),
      ...lines(
        'python',
        'request = Request(',
        `    '${urlOf(request)}',`,
        `    method='${view.method}',`,
        '    headers={',
        ...Object.entries(headersOf(request)).map(([name, value]) => `        '${name}': '${value}',`),
        '    },',
        ...(first ? ['    data=json.dumps(body).encode(),'] : []),
        ')',
        'with urlopen(request, timeout=30) as response:',
        '    print(response.status, json.load(response))',
      ),
    ];
  },
};

/** A line of JSON with Python's literals. */
function pythonic(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"|\b(true|false|null)\b/g, (whole, literal?: string) =>
    literal ? ({ true: 'True', false: 'False', null: 'None' }[literal] ?? whole) : whole,
  );
}
