/** Runs a step of the pipeline: a failure is printed as its message alone, and ends the process with code 1. */
export function run(step: () => void): void {
  try {
    step();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
