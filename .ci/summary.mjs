// Sums up a test run: node summary.mjs <report of vitest> <exit code of the run>
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [report, exitCode] = process.argv.slice(2);
const root = join(import.meta.dirname, "..");
const { numPassedTests: passed = 0, testResults = [] } = existsSync(report)
  ? JSON.parse(readFileSync(report, "utf8"))
  : {};

const tests = testResults.flatMap((file) => file.assertionResults.map((test) => ({ file: file.name, ...test })));
let failed = tests.filter(({ status }) => status === "failed").length;
// A file that could not even be loaded has no tests to count.
failed += testResults.filter(
  ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
).length;

// Tests against services that may not be installed say so in their names; everything else that is skipped lacks data.
const skipped = tests.filter(({ status }) => status !== "passed" && status !== "failed");
const lacking = skipped.filter(({ file }) => !file.endsWith(".service.test.ts"));
for (const { file, fullName } of skipped) console.log(`skipped: ${file.slice(root.length + 1)}: ${fullName}`);
if (lacking.length > 0 && existsSync(join(root, "..", "shared"))) {
  console.log(`${lacking.length} tests over ../shared were skipped though it is there`);
  failed += lacking.length;
}
if (exitCode !== "0" && failed === 0) failed = 1;
if (tests.length === 0) failed = Math.max(failed, 1);

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
