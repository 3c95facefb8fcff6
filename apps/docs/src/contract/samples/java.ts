import { jsonLines } from './json-lines.ts';
import { headersOf, urlOf } from './request.ts';
import { lines, type SampleLanguage } from './sample.ts';

/** A class for `java Call.java`, Java 17 or later. */
export const java: SampleLanguage = {
  id: 'java',
  label: 'Java',
  write(request) {
    const { view, body } = request;
    const publisher = body === undefined ? 'BodyPublishers.noBody()' : 'BodyPublishers.ofString(body)';
    return [
      ...lines(
        'java',
        'import java.net.URI;',
        'import java.net.http.*;',
        'import java.net.http.HttpRequest.BodyPublishers;',
        '',
        'class Call {',
        '  public static void main(String[] args) throws Exception {',
      ),
      ...(body === undefined
        ? []
        : [
            ...lines('java', '    var body = """'),
            ...jsonLines(body).map((line) => ({
              ...line,
              text: `      ${line.text.replaceAll('\\', '\\\\')}`,
            })),
            ...lines('java', '      """;'),
          ]),
      ...lines(
        'java',
        '    var request = HttpRequest.newBuilder(URI.create(',
        `        "${urlOf(request)}"))`,
        ...Object.entries(headersOf(request)).map(
          ([name, value]) => `        .header("${name}", "${value}")`,
        ),
        `        .method("${view.method}", ${publisher})`,
        '        .build();',
        '    var response = HttpClient.newHttpClient()',
        '        .send(request, HttpResponse.BodyHandlers.ofString());',
        '    System.out.println(response.statusCode() + " " + response.body());',
        '  }',
        '}',
      ),
    ];
  },
};
