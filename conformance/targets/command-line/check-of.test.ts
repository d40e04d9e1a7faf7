import { expect, it } from "vitest";
import { checkOf } from "./check-of.js";

const sensitive = new Set(["SecretString"]);
const ended = { exitCode: 252, stdout: "", stderr: "usage: it\n\nerror: no horse here\n" };

it("tells a command as it is typed, and how it ended", () => {
  const words = ["create-secret", "--name", "a b", "--description", "it's"];
  expect(checkOf(2, words, ended, [], sensitive)).toEqual({
    step: 2,
    subject: "the command",
    given: String.raw`create-secret --name 'a b' --description 'it'\''s'`,
    found: "exit code 252: error: no horse here",
  });
});

it.each([
  [["--secret-string", "correct horse"]],
  [["--secret-s", "correct horse"]],
  [["--secret-string=correct horse"]],
  [["--cli-input-json", '{"SecretString":"correct horse"}']],
  [["--cli-input-json", '{"SecretString":"correct horse']],
])("shows no secret: %j", (words) => {
  expect(checkOf(1, words, ended, [], sensitive).given).not.toContain("horse");
});

it("shows the names of files", () => {
  expect(checkOf(1, ["--secret-string", "file://a.json"], ended, [], sensitive).given).toContain("file://a.json");
});

it("blots secrets out of complaints", () => {
  expect(checkOf(1, [], ended, ["horse"], sensitive).found).toBe("exit code 252: error: no ‹not shown› here");
});
