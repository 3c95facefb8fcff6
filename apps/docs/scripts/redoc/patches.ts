/** A change to the page that `redocly build-docs` writes. */
export interface Patch {
  /** What it is for; named when the text is not there. */
  purpose: string;
  find: RegExp;
  replace: string;
}

/**
 * What makes the page speak the reader's language and keep to itself. Redoc has no options for it, so each patch is
 * bound to the text of the version that package.json pins.
 *
 * @param words Redoc's interface words, from its English ones to the page's language.
 */
export function patches(words: Record<string, string>): Patch[] {
  const attribution = words['API docs by Redoc'] ?? 'API docs by Redoc';
  return [
    {
      purpose: 'look up the words of the interface',
      find: /translate:\((\w),(\w)\)=>\(typeof \2==`string`\?\2:\2\?\.defaultValue\)\|\|\1\|\|``/g,
      replace: `translate:($1,$2)=>{let d=(typeof $2==\`string\`?$2:$2?.defaultValue)||$1||\`\`;return (${JSON.stringify(words)})[d]??d}`,
    },
    {
      purpose: 'fetch no logo',
      find: /\w\?(\(0,\w+\.jsx\)\(`img`,\{alt:`redocly logo`)/g,
      replace: '!1?$1',
    },
    { purpose: 'say who made the page without that logo', find: /API docs by/g, replace: attribution },
    {
      purpose: 'have nowhere to send usage reports to',
      find: /https:\/\/otel\.cloud\.redocly\.com\/v1\/traces/g,
      replace: '',
    },
    {
      purpose: 'keep usage reports off',
      find: /"disableTelemetry":true/g,
      replace: '"disableTelemetry":true',
    },
  ];
}
