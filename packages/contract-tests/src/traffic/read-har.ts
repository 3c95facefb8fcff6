import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Traffic } from './to-exchange.ts';

/** The most that an archive of one JSON value may have, in bytes: it is parsed as a whole. */
const largestArchive = 256 * 1024 * 1024;

/** The most that one line may have, in characters: bodies of the API are much smaller. */
const longestLine = 64 * 1024 * 1024;

/** A file of recorded traffic cannot be read. */
export class TrafficError extends Error {
  override name = 'TrafficError';
}

/**
 * Reads recorded traffic: an HTTP Archive (HAR 1.2), as browsers and proxies export it, or its entries one a line, as
 * `vpcep-mock --record` writes them.
 *
 * @throws {TrafficError} it is neither
 */
export async function* readTraffic(path: string): AsyncGenerator<Traffic> {
  let number = 0;
  for await (const line of createInterface({
    input: createReadStream(path, 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number++;
    if (line.trim() === '') continue;
    if (line.length > longestLine)
      throw new TrafficError(`line ${number} has more than ${longestLine} characters`);
    const value = parse(line);
    // An archive may be one line or many.
    if (!isObject(value) || isObject(value.log)) {
      yield* readArchive(path);
      return;
    }
    yield toTraffic(value, `line ${number}`);
  }
}

async function* readArchive(path: string): AsyncGenerator<Traffic> {
  const { size } = await stat(path);
  if (size > largestArchive) throw new TrafficError(`it has more than ${largestArchive} bytes`);
  let text = '';
  for await (const chunk of createReadStream(path, 'utf8')) text += chunk;
  const archive = parse(text.replace(/^\ufeff/, ''));
  const log = isObject(archive) ? archive.log : undefined;
  const entries = isObject(log) ? log.entries : undefined;
  if (!Array.isArray(entries)) throw new TrafficError('it is neither a HAR file nor HAR entries, one a line');
  for (const [index, entry] of entries.entries()) yield toTraffic(entry, `entry ${index + 1}`);
}

function toTraffic(entry: unknown, where: string): Traffic {
  const { request, response, startedDateTime, time } = isObject(entry) ? entry : {};
  if (!isObject(request) || typeof request.method !== 'string' || !URL.canParse(String(request.url))) {
    throw new TrafficError(`${where} has no request with a method and an address`);
  }
  const received = isObject(response) && Number(response.status) > 0 ? response : undefined;
  const failure = isObject(response) && typeof response._error === 'string' ? response._error : 'no response';
  return {
    method: request.method,
    url: String(request.url),
    requestHeaders: headersOf(request.headers),
    requestBody: bodyOf(request.postData),
    ...(received
      ? {
          status: Number(received.status),
          responseHeaders: headersOf(received.headers),
          responseText: bodyOf(received.content)?.toString('utf8') ?? '',
        }
      : { failure }),
    sentAt: Date.parse(String(startedDateTime)) || Date.now(),
    duration: Number(time) || 0,
  };
}

function headersOf(list: unknown): Headers {
  const headers = new Headers();
  for (const header of Array.isArray(list) ? list : []) {
    const { name, value } = isObject(header) ? header : {};
    // Browsers list the pseudo-headers of HTTP/2 too.
    if (typeof name !== 'string' || typeof value !== 'string' || name.startsWith(':')) continue;
    try {
      headers.append(name, value);
    } catch {
      // What is no header is not one that the contract asks for.
    }
  }
  return headers;
}

function bodyOf(content: unknown): Buffer | undefined {
  if (!isObject(content) || typeof content.text !== 'string') return undefined;
  return Buffer.from(content.text, content.encoding === 'base64' ? 'base64' : 'utf8');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
