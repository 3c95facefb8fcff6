/**
 * Runs a command. Problems that it returns are printed, and end the process with code 1; an error, which keeps it from judging,
 * is printed as its message alone, and ends it with code 2.
 */
export function run(command: () => readonly string[]): void {
  try {
    const problems = command();
    if (problems.length === 0) return;
    console.error(problems.join('\n'));
    process.exitCode = 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}
