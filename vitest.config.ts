import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["generator/**/*.test.ts", "conformance/**/*.test.ts"],
    testTimeout: 30_000,
  },
});
