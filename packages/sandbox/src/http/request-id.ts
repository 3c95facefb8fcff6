import { randomBytes } from 'node:crypto';

const prefix = randomBytes(10).toString('hex');
let count = 0;

/** An ID of 32 hexadecimal digits that no other request has, of this process or another. */
export function nextRequestId(): string {
  count++;
  return prefix + count.toString(16).padStart(12, '0');
}
