import { brotliDecompressSync, gunzipSync, inflateSync, zstdDecompressSync } from 'node:zlib';
import { maximumBody } from './body.ts';

const decoders = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
  zstd: zstdDecompressSync,
} as const;

/** The content encodings that are read. */
export const acceptedEncodings: readonly string[] = ['identity', ...Object.keys(decoders)];

/**
 * Decodes a body by its `Content-Encoding`.
 *
 * @param limit the most that it may have when it is decoded, in bytes
 * @returns undefined when the encoding is not known, is not kept, or hides more than the limit
 */
export function decodeBody(body: Buffer, encoding = '', limit = maximumBody): Buffer | undefined {
  const encodings = encoding
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '' && name !== 'identity');
  try {
    return encodings.reduceRight<Buffer>((bytes, name) => {
      const decode = decoders[name as keyof typeof decoders];
      if (!Object.hasOwn(decoders, name)) throw new RangeError(name);
      return decode(bytes, { maxOutputLength: limit });
    }, body);
  } catch {
    return undefined;
  }
}
