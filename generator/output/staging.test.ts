import { expect, it } from "vitest";
import { contentsOf, temporaryFolder } from "../testing/temporary-folder.js";
import { clearAbandoned, stagingFolder } from "./staging.js";

it("clears away what a killed run has left, but not what another one is at", () => {
  const atWork = `${stagingFolder(process.ppid)}/0`;
  const out = temporaryFolder({ [`${stagingFolder(999_999_999)}/0`]: "half", [atWork]: "at work", "shop/a.ts": "a" });
  clearAbandoned(out);
  expect(Object.keys(contentsOf(out))).toEqual([atWork, "shop/a.ts"]);
});

it("does not mind that there is no folder yet", () => {
  expect(() => clearAbandoned("not there")).not.toThrow();
});
