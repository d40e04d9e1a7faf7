import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { exampleModel } from "../testing/example-model.js";
import { hallmark } from "../testing/hallmark.js";
import { itShared, sharedFile } from "../testing/shared.js";
import { temporaryFolder } from "../testing/temporary-folder.js";

const page = sharedFile("behaviour", "create-secret-page.txt");

/** A copy of the page with another text in place of one. */
function copyWith(from: string, to: string): string {
  const copy = join(temporaryFolder(), "page.txt");
  writeFileSync(copy, readFileSync(page, "utf8").replace(from, to));
  return copy;
}

itShared("says that nothing changed, and exits with 0", async () => {
  const ended = await hallmark(["docs", "drift", "--page", page]);
  expect(ended).toMatchObject({ exitCode: 0, stderr: "" });
  expect(ended.stdout).toMatch(/^AWS CLI v2 reference, create-secret: (\d+) of \1 sentences are as they were in /);
  expect(ended.stdout.trim().split("\n")).toHaveLength(1);
});

itShared("says what changed and all that it touches, and exits with 1", async () => {
  const copy = copyWith("secret—50", "secret—60");
  const { exitCode, stdout, stderr } = await hallmark(["docs", "drift", "--page", copy]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: "" });
  expect(stdout).toMatch(/^Changed\n {2}CS-080 \(--tags, limits\): A secret has at most 50 tags\.\n/);
  expect(stdout).toMatch(/^ {4}rule {6}model\/secretsmanager\/rules\/tags\.json:\d+$/m);
  expect(stdout).toMatch(
    /^ {4}scenario {2}create-secret\/tags\/fifty {2}conformance\/scenarios\/secretsmanager\/\S+\.ts$/m,
  );
  expect(stdout).toMatch(/^ {4}also in {3}generated\/secretsmanager\/\S+$/m);
  expect(stdout).toContain("  now: Maximum number of tags per secret—60\n");
  expect(stdout).toMatch(/\n1 changed, 0 removed, 0 new; to look at: 1 rule, \d+ scenarios, \d+ files\.\n$/);
});

itShared("prints the same for programs", async () => {
  const copy = copyWith("secret—50", "secret—60");
  const { exitCode, stdout, stderr } = await hallmark(["docs", "drift", "--page", copy, "--json", "--search", "model"]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: "" });
  const report = JSON.parse(stdout) as { readonly rules: readonly { readonly id: string; readonly files: object }[] };
  expect(report).toMatchObject({ kind: "hallmark-docs-drift", version: 1, changes: [{ kind: "changed" }] });
  expect(report.rules.map(({ id }) => id)).toEqual(["CS-080"]);
});

itShared("prints the sentences of a page with their digests and rules", async () => {
  const { exitCode, stdout, stderr } = await hallmark(["docs", "sentences", "--page", page]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(stdout).toMatch(/^\d+:[0-9a-f]{16}\tCS-080\tMaximum number of tags per secret—50$/m);
  expect(stdout).toMatch(/^\d+:[0-9a-f]{16}\t-\tFor example:$/m);
});

it("prints the sentences of any text", async () => {
  const cwd = temporaryFolder({ "page.html": "<p>One &amp; two. Three.</p><p>Four</p>", "shop.json": exampleModel() });
  const ended = await hallmark(["docs", "sentences", "--page", "page.html", "--model", "shop.json", "--json"], { cwd });
  expect(ended).toMatchObject({ exitCode: 0, stderr: "" });
  const { sentences } = JSON.parse(ended.stdout) as { readonly sentences: readonly { readonly text: string }[] };
  expect(sentences.map(({ text }) => text)).toEqual(["One & two.", "Three.", "Four"]);
});

const files = {
  "empty.txt": "",
  "blank.txt": " \n\n ",
  "other.txt": "Something else altogether.",
  "nothing.html": "<html><script>1</script></html>",
  "words.txt": "word. ".repeat(100_000),
  "zero.txt": "one\0two",
  "shop.json": exampleModel(),
};

it.each([
  { given: "no page", args: [], stderr: /^error: required option '--page <file>' not specified/ },
  {
    given: "a page that is not there",
    args: ["--page", "nowhere.txt"],
    stderr: /^error missing-input: .*`nowhere\.txt`/,
  },
  { given: "a folder", args: ["--page", "."], stderr: /^error unreadable-input: .* it is a folder, not a file\.\n/ },
  { given: "an empty file", args: ["--page", "empty.txt"], stderr: /^error empty-input: `empty\.txt` is empty\.\n/ },
  { given: "a blank file", args: ["--page", "blank.txt"], stderr: /^error empty-input: / },
  { given: "HTML that says nothing", args: ["--page", "nothing.html"], stderr: /^error unknown-page: / },
  { given: "a text with a zero in it", args: ["--page", "zero.txt"], stderr: /^error not-text: / },
  {
    given: "bytes that are no text",
    args: ["--page", "bytes.txt"],
    stderr: /^error not-text: `bytes\.txt` is not text\.\n/,
  },
  { given: "50 MB", args: ["--page", "large.txt"], stderr: /^error too-large: .*more than 10 MiB\.\n/ },
  { given: "too many words", args: ["--page", "words.txt"], stderr: /^error too-much-text: .*300,000 characters\.\n/ },
  {
    given: "another page",
    args: ["--page", "other.txt"],
    stderr: /^error unknown-page: .*\n.*Known: `AWS CLI v2 reference/,
  },
  {
    given: "another page under a known title",
    args: ["--page", "other.txt", "--document", "create-secret"],
    stderr: /^error unknown-page: /,
  },
  {
    given: "a title that is not known",
    args: ["--page", "other.txt", "--document", "delete-secret"],
    stderr: /^error unknown-document: .*`delete-secret`/,
  },
  {
    given: "a model that knows no page",
    args: ["--page", "other.txt", "--model", "shop.json"],
    stderr: /^error no-pages: /,
  },
  {
    given: "a model that is not there",
    args: ["--page", "other.txt", "--model", "nowhere.json"],
    stderr: /^error missing-input: .*`nowhere\.json`/,
  },
  { given: "an argument too many", args: ["other.txt"], stderr: /^error: / },
])("given $given, says so and exits with 2", async ({ args, stderr }) => {
  const cwd = temporaryFolder(files);
  writeFileSync(
    join(cwd, "bytes.txt"),
    Uint8Array.from({ length: 1000 }, (_, index) => (index * 7919) % 256),
  );
  if (args.includes("large.txt")) writeFileSync(join(cwd, "large.txt"), Buffer.alloc(50 * 1024 * 1024, "a page "));
  const ended = await hallmark(["docs", "drift", ...args], { cwd });
  expect(ended.stderr).toMatch(stderr);
  expect(ended.stderr).not.toMatch(/\n\s+at .*:\d+:\d+/);
  expect({ exitCode: ended.exitCode, stdout: ended.stdout }).toEqual({ exitCode: 2, stdout: "" });
});
