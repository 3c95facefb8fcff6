import { expect, vi } from 'vitest';

/** How a command ended. */
export interface CommandResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

/**
 * Runs a command that ends by itself in this process, which takes a fraction of the time of a process of its own.
 *
 * @param run resolves to the exit code
 * @throws {Error} it has not ended
 */
export async function runHere(run: () => Promise<unknown>): Promise<CommandResult> {
  const written = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((chunk) => {
      written[name] += chunk;
      return true;
    }),
  );
  try {
    const code = await run();
    if (typeof code !== 'number') throw new Error(`The command has started: ${written.stdout}`);
    return { code, ...written };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
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
