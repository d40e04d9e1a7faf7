import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { packageRoot } from "./shared.js";
import { temporaryFolder } from "./temporary-folder.js";

type Status = "passed" | "failed" | "skipped";

/** Sums up a run in a project of its own, beside which the optional data lies or does not. */
function summaryOf(
  files: Readonly<Record<string, readonly Status[]>> | undefined,
  options: { readonly exitCode?: number; readonly hasShared?: boolean } = {},
) {
  const folder = temporaryFolder();
  const project = join(folder, "project");
  cpSync(join(packageRoot, ".ci"), join(project, ".ci"), { recursive: true });
  if (options.hasShared) mkdirSync(join(folder, "shared"));
  const testResults = Object.entries(files ?? {}).map(([name, statuses]) => ({
    name: join(project, name),
    status: statuses.length === 0 || statuses.includes("failed") ? "failed" : "passed",
    assertionResults: statuses.map((status) => ({ status, fullName: "does something" })),
  }));
  const numPassedTests = Object.values(files ?? {})
    .flat()
    .filter((status) => status === "passed").length;
  const report = files ? JSON.stringify({ numPassedTests, testResults }) : "";
  const program = `
    import { writeFileSync } from "node:fs";
    if (${JSON.stringify(report)}) writeFileSync("tests.json", ${JSON.stringify(report)});
    process.argv.push("tests.json", "${options.exitCode ?? 0}");
    process.argv.splice(1, 0, "summary.mjs");
    await import("./.ci/summary.mjs");
  `;
  const { status, stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
    cwd: project,
    encoding: "utf8",
  });
  return { exitCode: status, lastLine: stdout.trimEnd().split("\n").at(-1) };
}

it.each([
  { given: "nothing but passed tests", files: { "a.test.ts": ["passed", "passed"] }, want: [0, "2 passed, 0 failed"] },
  { given: "a failed test", files: { "a.test.ts": ["passed", "failed"] }, want: [1, "1 passed, 1 failed"] },
  {
    given: "a file that could not be loaded",
    files: { "a.test.ts": ["passed"], "b.test.ts": [] },
    want: [1, "1 passed, 1 failed"],
  },
  { given: "no test at all", files: {}, want: [1, "0 passed, 1 failed"] },
  { given: "no report", files: undefined, want: [1, "0 passed, 1 failed"] },
  {
    given: "a run that ended badly in another way",
    files: { "a.test.ts": ["passed"] },
    exitCode: 1,
    want: [1, "1 passed, 1 failed"],
  },
  {
    given: "a skipped test without the data",
    files: { "a.test.ts": ["passed", "skipped"] },
    want: [0, "1 passed, 0 failed"],
  },
  {
    given: "a skipped test though the data is there",
    files: { "a.test.ts": ["passed", "skipped"] },
    hasShared: true,
    want: [1, "1 passed, 1 failed"],
  },
  {
    given: "a test skipped for want of a service, with the data there",
    files: { "a.service.test.ts": ["passed", "skipped"] },
    hasShared: true,
    want: [0, "1 passed, 0 failed"],
  },
] as const)("given $given, answers $want", ({ files, want, ...options }) => {
  const { exitCode, lastLine } = summaryOf(files, options);
  expect([exitCode, lastLine]).toEqual(want);
});
