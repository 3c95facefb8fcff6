import fc from 'fast-check';

/** A change of a text at a place between 0 and 1 of its length. */
interface Edit {
  readonly place: number;
  readonly remove: number;
  readonly insert: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.constantFrom(0, 1, 2, 10, 100_000),
  insert: fc.oneof(
    fc.constantFrom('', '\r\n', '\n', '\r\n\r\n', '\u0000', ':', ' ', '\t', '0', 'ÿ', '%', '/', '"', '{'),
    fc.string({
      unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)),
      maxLength: 8,
    }),
  ),
});

/** Texts of Latin-1 characters, which stand for bytes, with up to three edits; most have none. */
export function edited(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const edits = fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(edit, { minLength: 1, maxLength: 3 }) },
  );
  return fc.tuple(text, edits).map(([whole, changes]) =>
    changes.reduce((result, { place, remove, insert }) => {
      const at = Math.floor(place * result.length);
      return result.slice(0, at) + insert + result.slice(at + remove);
    }, whole),
  );
}

/** The UTF-8 bytes of a text, as a text of Latin-1 characters. */
export function utf8(text: string): string {
  return Buffer.from(text).toString('latin1');
}

/** A body and the headers that frame it. */
export interface Frame {
  readonly headers: readonly string[];
  readonly bytes: string;
}

/** How to frame a body: by its length, in chunks, or wrongly. */
const framings: readonly ((bytes: string) => Frame)[] = [
  ...Array(3).fill((bytes: string) => ({ headers: [`Content-Length: ${bytes.length}`], bytes })),
  (bytes) => ({ headers: ['Transfer-Encoding: chunked'], bytes: chunked(bytes) }),
  (bytes) => ({ headers: [`Content-Length: ${Math.max(0, bytes.length - 3)}`], bytes }),
  (bytes) => ({ headers: [`Content-Length: ${bytes.length + 3}`], bytes }),
  (bytes) => ({ headers: [], bytes }),
  (bytes) => ({
    headers: [`Content-Length: ${bytes.length}`, 'Transfer-Encoding: chunked'],
    bytes: chunked(bytes),
  }),
  (bytes) => ({ headers: [`Content-Length: ${bytes.length}`, 'Content-Length: 1'], bytes }),
  (bytes) => ({ headers: ['Content-Length: -1e3'], bytes }),
];

/** Bodies with the headers that frame them. */
export function framed(body: fc.Arbitrary<string>): fc.Arbitrary<Frame> {
  return fc.tuple(body, fc.constantFrom(...framings)).map(([bytes, framing]) => framing(bytes));
}

function chunked(bytes: string): string {
  return `${bytes === '' ? '' : `${bytes.length.toString(16)}\r\n${bytes}\r\n`}0\r\n\r\n`;
}
