import { expect, it } from "vitest";
import { planOfShapes } from "../../testing/plans.js";
import { msw } from "./index.js";

it("writes one function that takes any of the operations", () => {
  const [file, ...others] = msw.emit(planOfShapes({}));
  expect(others).toEqual([]);
  expect(file!.path).toBe("example/msw/index.ts");
  expect(file!.text).toContain(
    "export function exampleHandlers(operations: Partial<ExampleOperations>, options: MswOptions = {}): HttpHandler[] {\n" +
      "  return handlersOf(awsJson1_1, exampleService, operations, options);\n}",
  );
});

it("shows how it is used, with an operation of the service", () => {
  const [file] = msw.emit(planOfShapes({}));
  expect(file!.text).toContain("setupServer(...exampleHandlers({ work: (input) => ({}) })).listen();");
});
