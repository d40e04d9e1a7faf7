import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["generator/**/*.test.ts", "conformance/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One more than by default, which leaves a core idle: half of the time on a machine with two.
    maxWorkers: "100%",
    // Colours would stand in the way of expectations about what people read.
    env: { NO_COLOR: "1" },
  },
});
