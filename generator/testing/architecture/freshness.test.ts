import { expect, it } from "vitest";
import { hallmark } from "../hallmark.js";

it("finds generated/ up to date with model/ and generator/", async () => {
  const { exitCode, stdout, stderr } = await hallmark(["generate", "--check"]);
  expect({ exitCode, stdout, stderr }).toEqual({ exitCode: 0, stdout: "generated is up to date\n", stderr: "" });
});
