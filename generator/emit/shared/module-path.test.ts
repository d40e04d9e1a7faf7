import { expect, it } from "vitest";
import { planOfShapes } from "../../testing/plans.js";
import { moduleSpecifier, runtimeModule } from "./module-path.js";

it.each([
  { from: "s/types/a.ts", to: "s/types/b.ts", want: "./b.js" },
  { from: "s/types/a.ts", to: "s/errors/b.ts", want: "../errors/b.js" },
  { from: "s/client/commands/a.ts", to: "runtime/client.ts", want: "../../../runtime/client.js" },
  { from: "s/index.ts", to: "s/types/index.ts", want: "./types/index.js" },
  { from: "s/index.ts", to: "@smithy/types", want: "@smithy/types" },
])("names $to in $from", ({ from, to, want }) => {
  expect(moduleSpecifier(from, to)).toBe(want);
});

it("keeps one runtime for all services", () => {
  expect(runtimeModule(planOfShapes({}), "client")).toBe("runtime/client.ts");
});

it("puts the runtime into a service that is a package of its own", () => {
  const plan = planOfShapes({}, { package: { name: "@example/client", version: "1.0.0" } });
  expect(runtimeModule(plan, "client")).toBe("example/runtime/client.ts");
});
