import { hashedFiles, securityHeaders } from '../security-headers.mjs';

/** Headers of the files below a path. */
interface Rule {
  path: string;
  headers: Readonly<Record<string, string>>;
}

/**
 * What static hosts read to send the headers that no page can carry by itself, by the name of the file. Hosts join headers of
 * two rules, so that no two rules have the same; the policy for scripts and styles stands in the pages.
 *
 * @param base path that the site is published under, with slashes around it
 */
export function hostFiles(base: string): Map<string, string> {
  const rules: Rule[] = [
    { path: base, headers: { ...securityHeaders, 'Content-Security-Policy': "frame-ancestors 'none'" } },
    { path: `${base}${hashedFiles.folder}`, headers: hashedFiles.headers },
  ];
  return new Map([
    ['_headers', rules.map(forNetlify).join('\n')],
    ['vercel.json', json({ trailingSlash: true, headers: rules.map(forVercel) })],
    ['.htaccess', `${rules.map(forApache).join('\n')}\nErrorDocument 404 ${base}404.html\n`],
    // GitHub Pages leaves out folders with an underscore unless it is told not to.
    ['.nojekyll', ''],
  ]);
}

/** Cloudflare Pages reads the same. */
function forNetlify({ path, headers }: Rule): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  return `${path}*\n${lines.join('\n')}\n`;
}

function forVercel({ path, headers }: Rule): object {
  return {
    source: `${path}(.*)`,
    headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
  };
}

function forApache({ path, headers }: Rule): string {
  const condition = `"expr=%{REQUEST_URI} =~ m#^${path.replaceAll('.', '\\.')}#"`;
  return Object.entries(headers)
    .map(([name, value]) => `Header always set ${name} "${value}" ${condition}`)
    .join('\n');
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
