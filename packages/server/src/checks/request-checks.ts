import type { IncomingHttpHeaders } from 'node:http';
import { acceptsJson } from '../http/accepts-json.ts';
import { maximumBodyInMegabytes } from '../http/body.ts';
import { gatewayCode } from '../http/create-server.ts';
import { type Rejection, reject } from '../outcome.ts';
import { printable } from '../printable.ts';
import { type Violation, violation } from '../violation.ts';

const jsonType = 'application/json';

/** Rejects a request whose `Accept` leaves no response that could be given. */
export function checkAccept({ accept }: IncomingHttpHeaders): Rejection | undefined {
  if (acceptsJson(accept)) return undefined;
  return reject(
    406,
    violation('header', 'accept', {
      property: 'Accept',
      params: { accept: printable(accept ?? '') },
      pointer: '/components/responses/UnexpectedError',
    }),
  );
}

/** Checks the media type of a body. It may be left out, as both vendors' pages allow. */
export function checkContentType(headers: IncomingHttpHeaders, pointer = ''): Violation | undefined {
  const type = headers['content-type'];
  if (type === undefined || type === jsonType) return undefined;
  const [essence = ''] = type.split(';');
  if (type.trim() === '' || essence.trim().toLowerCase() === jsonType) return undefined;
  return violation('header', 'contentType', {
    property: 'Content-Type',
    params: { expected: jsonType },
    pointer,
  });
}

/** Rejects a body that was too large to receive. The connection ends: the rest of the body is still on its way. */
export const bodyTooLarge = reject(
  400,
  violation('body', 'size', {
    params: { limit: maximumBodyInMegabytes },
    pointer: '/components/securitySchemes/signature',
    code: gatewayCode,
  }),
  [],
  [['Connection', 'close']],
);
