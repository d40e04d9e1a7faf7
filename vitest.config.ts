import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["generator/**/*.test.ts", "conformance/**/*.test.ts"],
    testTimeout: 30_000,
    // Colours would stand in the way of expectations about what people read.
    env: { NO_COLOR: "1" },
  },
});
