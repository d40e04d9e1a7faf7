import { defineConfig } from "vitest/config";
import { BaseSequencer } from "vitest/node";

const tests = ["generator/**/*.test.ts", "conformance/**/*.test.ts"];
const needsProcess = ["**/*.isolated.test.ts"];

/** Begun first, the longest of all foremost: begun last, they would leave the other cores idle. */
const longest = [
  "conformance/mutants/secretsmanager/index.test.ts",
  "conformance/verify.test.ts",
  "generator/cli/verify-command.test.ts",
  "generator/testing/package/package.test.ts",
  "conformance/reference/store/durable/killed.test.ts",
  "conformance/round-trip/compiles.test.ts",
  "conformance/differential/operations.test.ts",
  "conformance/real-clients/aws-cli.service.test.ts",
  "generator/cli/generate-command.test.ts",
  "conformance/differential/source-compatibility.test.ts",
  "conformance/round-trip/round-trip.test.ts",
];

class LongestFirst extends BaseSequencer {
  override async sort(files: Parameters<BaseSequencer["sort"]>[0]) {
    // A process of its own in between would end one that others share.
    const isShared = ({ project }: (typeof files)[number]) => Number(!project.config.isolate);
    const rank = ({ moduleId }: (typeof files)[number]) => {
      const place = longest.findIndex((path) => moduleId.endsWith(path));
      return place < 0 ? longest.length : place;
    };
    return (await super.sort(files)).toSorted((a, b) => isShared(a) - isShared(b) || rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One more than by default, which leaves a core idle: half of the time on a machine with two.
    maxWorkers: "100%",
    sequence: { sequencer: LongestFirst },
    // Colours would stand in the way of expectations about what people read.
    env: { NO_COLOR: "1" },
    // Test files share processes and what is loaded there, which takes a third of the time. One that sees what others
    // loaded, or measures the memory, is called `*.isolated.test.ts` and gets a process of its own.
    projects: [
      { extends: true, test: { name: "shared", include: tests, exclude: needsProcess, isolate: false } },
      { extends: true, test: { name: "isolated", include: needsProcess, isolate: true } },
    ],
  },
});
