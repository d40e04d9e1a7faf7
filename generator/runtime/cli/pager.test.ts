import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "../../testing/temporary-folder.js";
import { pageThrough } from "./pager.js";

it("hands the text to the program that is named, words and all", async () => {
  const path = join(temporaryFolder(), "shown");
  await pageThrough("one\ntwo\n", `sed s/two/2/ > "${path}"`);
  expect(readFileSync(path, "utf8")).toBe("one\n2\n");
});

it("does not mind a program that stops reading", async () => {
  await expect(pageThrough("x".repeat(2 ** 20), "true")).resolves.toBeUndefined();
});

it("says that there is no such program", async () => {
  await expect(pageThrough("text", "exec 2>/dev/null; no-such-pager")).rejects.toMatchObject({
    exitCode: 253,
    message: "The output cannot be shown with the pager exec 2>/dev/null; no-such-pager.",
  });
});
