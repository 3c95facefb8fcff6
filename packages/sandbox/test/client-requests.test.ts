import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { api } from './support/api.ts';
import { start } from './support/start.ts';

const folder = new URL('../../../spec/fixtures/client-requests/', import.meta.url);
const clients = readdirSync(folder).map((file) => ({
  file,
  cloud: file.split('-')[0] as 'huawei' | 'otc',
  requests: JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as { operation: string; body: object }[],
}));

test.each(clients)('what $file sends is accepted, kept and returned', async ({ cloud, requests }) => {
  for (const edition of [undefined, cloud]) {
    const { url } = await start({ edition });
    const { create, update, get } = api(url);
    let id = '';
    for (const { operation, body } of requests) {
      if (operation === 'createEndpointService' && id !== '') continue;
      const response = operation === 'createEndpointService' ? await create(body) : await update(id, body);
      expect([response.status, response.body.error_msg]).toEqual([200, undefined]);
      id = response.body.id;
      const { description, tcp_proxy } = body as Record<string, unknown>;
      const details = (await get(id)).body;
      if (description !== undefined) expect(details.description).toBe(description);
      if (tcp_proxy !== undefined) expect(details.tcp_proxy).toBe(tcp_proxy);
    }
  }
});
