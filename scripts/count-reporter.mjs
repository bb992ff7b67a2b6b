// A reporter for jest that leaves the numbers of tests in a file, for scripts/test.mjs to print last.
import { writeFileSync } from 'node:fs';

// biome-ignore lint/style/noDefaultExport: jest asks for it
export default class CountReporter {
  #file;

  constructor(_globalConfig, { file }) {
    this.#file = file;
  }

  onRunComplete(_contexts, results) {
    writeFileSync(
      this.#file,
      JSON.stringify({
        passed: results.numPassedTests,
        // A file of tests that does not even run is a failure of its own.
        failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
        skipped: results.numPendingTests + results.numTodoTests,
      }),
    );
  }
}
