import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';
import type { ServerProcess } from './process.ts';

/** Connections at once, as the budgets have it. */
export const connections = 50;

/** What one run of the load generator has measured. */
export interface Run {
  /** Requests a second. */
  readonly throughput: number;
  /** Milliseconds. */
  readonly p99: number;
  /** CPU time of the server a request, in microseconds. */
  readonly cpu: number;
  /** Answers that were not 200. */
  readonly failed: number;
}

/** What is sent: one request again and again, or one made anew each time. */
export interface Load {
  readonly method: 'GET' | 'POST';
  readonly path: () => string;
  readonly body?: () => string;
}

/** Lets 50 connections ask as fast as they can. */
export async function run(server: ServerProcess, load: Load, seconds: number): Promise<Run> {
  const before = server.cpu();
  const result = await autocannon({
    url: server.url,
    connections,
    duration: seconds,
    requests: [
      {
        method: load.method,
        headers: { 'X-Auth-Token': 'bench', 'Content-Type': 'application/json' },
        setupRequest: (request) => ({ ...request, path: load.path(), body: load.body?.() }),
      },
    ],
  });
  const total = result.requests.total;
  return {
    throughput: total / result.duration,
    p99: result.latency.p99,
    cpu: (server.cpu() - before) / total,
    failed: result.non2xx + result.errors,
  };
}

/** Asks for a million services and more, each with a backend of its own. */
export function createLoad(project: string): Load {
  const prefix = randomUUID().slice(0, 24);
  let count = 0;
  const path = `/v1/${project}/vpc-endpoint-services`;
  return {
    method: 'POST',
    path: () => path,
    body: () => {
      count++;
      return `{"port_id":"${prefix}${count.toString(16).padStart(12, '0')}","vpc_id":"4189d3c2-8882-4871-a3c2-d380272eed80","approval_enabled":false,"service_type":"interface","service_name":"test123","server_type":"VM","ports":[{"client_port":8080,"server_port":90,"protocol":"TCP"},{"client_port":8081,"server_port":80,"protocol":"TCP"}]}`;
    },
  };
}
