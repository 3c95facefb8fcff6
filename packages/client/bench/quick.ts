import { fork } from 'node:child_process';
import { createVpcepClient } from '@vpcep/client';

const child = fork(new URL('server.ts', import.meta.url));
const url = await new Promise<string>((r) => child.once('message', (m) => r(String(m))));
const id = '4189d3c2-8882-4871-a3c2-d380272eed83',
  p = '6e9dfd51d1124e8d8498dce894923a0d';
const full = `${url}/v1/${p}/vpc-endpoint-services/${id}`;
const headers = { Accept: 'application/json', 'X-Auth-Token': 'token' };
const text = await (await fetch(full, { headers })).text();
const ours = createVpcepClient({ baseUrl: url, projectId: p, credentials: 'token' });
const fake = createVpcepClient({
  baseUrl: url,
  projectId: p,
  credentials: 'token',
  fetch: async () => new Response(text, { headers: { 'content-type': 'application/json' } }),
});
const v: Record<string, () => Promise<unknown>> = {
  bare: async () => JSON.parse(await (await fetch(full, { headers })).text()),
  'bare+Headers': async () => JSON.parse(await (await fetch(full, { headers: new Headers(headers) })).text()),
  'bare+signal': async () => {
    const c = new AbortController();
    return JSON.parse(await (await fetch(full, { headers, signal: c.signal })).text());
  },
  'bare+signal+timer': async () => {
    const c = new AbortController();
    const t = setTimeout(() => c.abort(), 30000);
    try {
      return JSON.parse(await (await fetch(full, { headers, signal: c.signal })).text());
    } finally {
      clearTimeout(t);
    }
  },
  'bare+manual': async () => JSON.parse(await (await fetch(full, { headers, redirect: 'manual' })).text()),
  ours: () => ours.getEndpointService(id),
  'fake bare': async () =>
    JSON.parse(await new Response(text, { headers: { 'content-type': 'application/json' } }).text()),
  'fake ours': () => fake.getEndpointService(id),
};
const at = Number(process.argv[2] ?? 50);
const t: Record<string, number[]> = {};
const names = Object.keys(v);
for (let round = 0; round < 150; round++)
  for (let i = 0; i < names.length; i++) {
    const n = names[(i + round) % names.length]!;
    const s = process.cpuUsage();
    for (let k = 0; k < 50 / at; k++) await Promise.all(Array.from({ length: at }, () => v[n]!()));
    const u = process.cpuUsage(s);
    if (round >= 10) (t[n] ??= []).push((u.user + u.system) / 50);
  }
const med = (a: number[]) => a.toSorted((x, y) => x - y)[a.length >> 1]!;
const base = t.bare!;
for (const n of names)
  console.log(
    at,
    n.padEnd(24),
    med(t[n]!).toFixed(0).padStart(6),
    'µs cpu',
    med(t[n]!.map((x, i) => x / base[i]!)).toFixed(2),
  );
child.disconnect();
