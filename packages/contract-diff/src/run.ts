/** Runs a command: a failure is printed as its message alone, and ends the process with code 1. */
export function run(command: () => void): void {
  try {
    command();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
