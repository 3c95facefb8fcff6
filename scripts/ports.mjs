// The ports of docs, mock and sandbox.
import { createServer } from 'node:net';
import { fail, inReadersLanguage } from './terminal.mjs';

/**
 * What listens, the variable that chooses its port, and that port. Whoever reads them is told when one is none.
 *
 * @returns {Record<'docs' | 'mock' | 'sandbox', { name: { en: string, 'zh-CN': string }, variable: string, port: number }>}
 */
export const readPorts = () => ({
  docs: place({ en: 'docs', 'zh-CN': '文档服务器' }, 'DOCS_PORT', 4400),
  mock: place({ en: 'mock', 'zh-CN': '模拟服务' }, 'MOCK_PORT', 4010),
  sandbox: place({ en: 'sandbox', 'zh-CN': '沙箱' }, 'SANDBOX_PORT', 4020),
});

/**
 * Ends the process, and says why and how to go on, unless each of the three has a free port of its own.
 *
 * @param {string} command what the reader has typed, for the line that goes on
 */
export async function requirePorts(command) {
  const places = Object.values(readPorts());
  for (const [index, { variable, port }] of places.entries()) {
    const other = places.slice(0, index).find((earlier) => earlier.port === port);
    if (!other) continue;
    fail({
      en: `${other.variable} and ${variable} are both ${port}. Give each a port of its own.`,
      'zh-CN': `${other.variable} 和 ${variable} 都是 ${port}。请为每个服务指定不同的端口。`,
    });
  }
  const isFree = await Promise.all(places.map(({ port }) => canListen(port)));
  const taken = places.filter((_, index) => !isFree[index]);
  if (taken.length === 0) return;
  const used = new Set(places.map(({ port }) => port));
  const settings = [];
  for (const { variable, port } of places) {
    const other = taken.some((own) => own.port === port) ? await freePortAfter(port, used) : port;
    used.add(other);
    settings.push(`${variable}=${other}`);
  }
  const named = taken.map(({ name, port }) =>
    inReadersLanguage({
      en: `Port ${port} for ${name.en} is in use.`,
      'zh-CN': `${name['zh-CN']}的端口 ${port} 已被占用。`,
    }),
  );
  const line = [...settings, command].join(' ');
  fail({
    en: `${named.join('\n')}\nEnd what uses ${taken.length > 1 ? 'them' : 'it'}, or start on free ports:\n  ${line}`,
    'zh-CN': `${named.join('\n')}\n请结束占用端口的程序，或换用空闲的端口：\n  ${line}`,
  });
}

function place(name, variable, standard) {
  const text = process.env[variable] ?? `${standard}`;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65535) return { name, variable, port };
  return fail({
    en: `${variable} is not a port. Use a whole number from 1 to 65535.`,
    'zh-CN': `${variable} 的值不是端口。请使用 1 至 65535 的整数。`,
  });
}

/** The next port that nobody has; after the last one, from the first that needs no rights. */
async function freePortAfter(port, used) {
  for (let next = port + 1; next !== port; next += 1) {
    if (next > 65535) next = 1024;
    if (!used.has(next) && (await canListen(next))) return next;
  }
  return port;
}

async function canListen(port) {
  const probe = createServer();
  const free = await new Promise((resolve) => {
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => resolve(true));
  });
  if (free) await new Promise((resolve) => probe.close(resolve));
  return free;
}
