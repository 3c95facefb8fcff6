import { jsonLines } from './json-lines.ts';
import { headersOf, urlOf } from './request.ts';
import { lines, type SampleLanguage } from './sample.ts';

/** A program for `go run call.go`. */
export const go: SampleLanguage = {
  id: 'go',
  label: 'Go',
  write(request) {
    const { view, body } = request;
    const imports = ['fmt', 'io', 'net/http', ...(body === undefined ? [] : ['strings'])];
    return [
      ...lines('go', 'package main', '', 'import (', ...imports.map((name) => `\t"${name}"`), ')', ''),
      ...(body === undefined
        ? []
        : [
            ...lines('go', 'const body = `'),
            // A raw string holds anything but a backtick.
            ...jsonLines(body).map((line) => ({ ...line, text: line.text.replaceAll('`', '\\u0060') })),
            ...lines('go', '`', ''),
          ]),
      ...lines(
        'go',
        'func main() {',
        `\trequest, err := http.NewRequest("${view.method}",`,
        `\t\t"${urlOf(request)}",`,
        `\t\t${body === undefined ? 'nil' : 'strings.NewReader(body)'})`,
        '\tif err != nil {',
        '\t\tpanic(err)',
        '\t}',
        ...Object.entries(headersOf(request)).map(
          ([name, value]) => `\trequest.Header.Set("${name}", "${value}")`,
        ),
        '\tresponse, err := http.DefaultClient.Do(request)',
        '\tif err != nil {',
        '\t\tpanic(err)',
        '\t}',
        '\tdefer response.Body.Close()',
        '\ttext, err := io.ReadAll(response.Body)',
        '\tfmt.Println(response.Status, string(text), err)',
        '}',
      ),
    ];
  },
};
