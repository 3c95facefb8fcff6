import { expect } from 'vitest';

/** How a command ended. */
export interface CommandResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

/**
 * Expects that a command cannot start: exit code 2, nothing on standard output, and one line that says why, in the language of
 * `--lang`, without the secrets that the tests use.
 *
 * @param name what the line begins with
 * @param texts by language, a part of the line
 */
export async function expectCannotStart(
  run: (args: readonly string[]) => Promise<CommandResult>,
  name: string,
  args: readonly string[],
  texts: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [language, text] of Object.entries(texts)) {
    const { code, stdout, stderr } = await run(['--lang', language, ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`${name}: `);
    expect(stderr).toContain(text);
    expect(stderr).not.toContain('secret');
    expect(stderr.split('\n')).toHaveLength(2);
  }
}
