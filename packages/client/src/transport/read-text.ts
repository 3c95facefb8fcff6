/** Most bytes of a response that are read, unpacked. A service with 200 port mappings has 20 kB. */
const maxBytes = 16_000_000;

/**
 * Reads a body to its end.
 *
 * @returns undefined when it is longer than 16 MB; the rest is not read
 */
export async function readText(response: Response): Promise<string | undefined> {
  // Without a body, or where the platform has no streams.
  if (!response.body) return response.text();
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      reader.cancel().catch(() => {});
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
