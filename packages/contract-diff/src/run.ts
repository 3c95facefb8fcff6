/** Where a command writes. */
export interface Output {
  log(text: string): void;
  error(text: string): void;
}

/**
 * Runs a command. Problems that it returns are printed, and end it with code 1; an error, which keeps it from judging, is printed
 * as its message alone, and ends it with code 2.
 *
 * @returns the exit code
 */
export function run(command: (output: Output) => readonly string[], output: Output = console): number {
  try {
    const problems = command(output);
    if (problems.length === 0) return 0;
    output.error(problems.join('\n'));
    return 1;
  } catch (error) {
    output.error(error instanceof Error ? error.message : String(error));
    return 2;
  }
}
