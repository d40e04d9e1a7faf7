import fc from "fast-check";
import { expect, it, vi } from "vitest";
import { command, commandLineOf, inputOf, map, read, scalar, structure, text } from "../../../testing/command-lines.js";
import { parseJson } from "../json/parse-json.js";
import { parseYaml } from "./parse-yaml.js";

const json = (value: unknown) => ["--cli-input-json", JSON.stringify(value)];

// Rules CL-039 to CL-042, CL-044, CL-047.
it.each<{ line: readonly string[]; input: object; files?: Record<string, string> }>([
  { line: json({ Name: "a", SecretString: "s" }), input: { Name: "a", SecretString: "s" } },
  { line: ["--cli-input-json", "file://i"], files: { i: '\ufeff{"Name":"a"}' }, input: { Name: "a" } },
  { line: ["--cli-input-json", "fileb://i"], files: { i: '{"Name":"a"}' }, input: { Name: "a" } },
  { line: ["--cli-input-json={}", "--name", "a"], input: { Name: "a" } },
  { line: [...json({ Description: "x", Name: "a" }), "--name", "b"], input: { Name: "b", Description: "x" } },
  {
    line: [...json({ Tags: [{ Key: "x" }] }), "--tags", "Key=y", "--name", "b"],
    input: { Name: "b", Tags: [{ Key: "y" }] },
  },
  {
    line: [...json({ KmsKeyId: "k", Name: "a" }), "--description", "d"],
    input: { Description: "d", KmsKeyId: "k", Name: "a" },
  },
  {
    line: json({ Name: "a", SecretBinary: "aGVsbG8=" }),
    input: { Name: "a", SecretBinary: new TextEncoder().encode("aGVsbG8=") },
  },
  { line: json({ Name: "file://x" }), input: { Name: "file://x" } },
  { line: ["--cli-input-yaml", "Name: a\nTags:\n- Key: yes\n"], input: { Name: "a", Tags: [{ Key: "yes" }] } },
  { line: ["--cli-input-yaml", "file://i"], files: { i: "{Name: a}" }, input: { Name: "a" } },
  {
    line: ["--cli-input-yaml", "Name: a\nSecretBinary: !!binary aGVsbG8="],
    input: { Name: "a", SecretBinary: new TextEncoder().encode("hello") },
  },
  {
    line: ["--cli-input-yaml", "Name: a\nSecretBinary: aGVsbG8="],
    input: { Name: "a", SecretBinary: new TextEncoder().encode("aGVsbG8=") },
  },
  { line: ["--cli-input-yaml", "Name: &n a\nDescription: *n"], input: { Name: "a", Description: "a" } },
])("create-secret $line", async ({ line, input, files = {} }) => {
  const found = await inputOf(["create-secret", ...line], { files });
  expect(found).toEqual(input);
  expect(Object.keys(found as object)).toEqual(Object.keys(input));
});

// Rules CL-040, CL-043, CL-044, CL-045, CL-046, CL-047. The text itself may hold a secret, and is not repeated.
it.each([
  {
    line: json({ Description: "a" }),
    told: 'Parameter validation failed:\nMissing required parameter in input: "Name"',
  },
  {
    line: [...json({ Name: "a" }), "--cli-input-yaml", "Name: a"],
    told: "Only one --cli-input- parameter may be specified.",
  },
  {
    line: ["--cli-input-json", '{"SecretString":hunter2}'],
    told: "Error parsing parameter 'cli-input-json': Invalid JSON: Expecting value: line 1 column 17 (char 16)",
  },
  {
    line: json(["hunter2"]),
    told: "Error parsing parameter 'cli-input-json': Invalid type: expecting map, received <class 'list'>",
  },
  {
    line: ["--cli-input-yaml", ""],
    told: "Error parsing parameter 'cli-input-yaml': Invalid type: expecting map, received <class 'NoneType'>",
  },
  {
    line: ["--cli-input-yaml", "hunter2"],
    told: "Error parsing parameter 'cli-input-yaml': Invalid type: expecting map, received <class 'str'>",
  },
  {
    line: ["--cli-input-yaml", "Name: a\nName: b"],
    told: "Error parsing parameter 'cli-input-yaml': Invalid YAML: duplicate key: line 2 column 1",
  },
  {
    line: ["--cli-input-yaml", 'SecretString: "hunter2'],
    told: "Error parsing parameter 'cli-input-yaml': Invalid YAML: missing char: line 1 column 23",
  },
  {
    line: ["--cli-input-yaml", "Name: *hunter2"],
    told: "Error parsing parameter 'cli-input-yaml': Invalid YAML: bad alias",
  },
  {
    line: ["--cli-input-yaml", "Name: a\nTags: !!omap [Key: a]"],
    told: "Error parsing parameter 'cli-input-yaml': Invalid YAML: sets and ordered maps are not read",
  },
  {
    line: ["--cli-input-json", "file://no"],
    told: "Error parsing parameter '--cli-input-json': Unable to load paramfile file://no: [Errno 2] No such file or directory: 'no'",
  },
  {
    line: json({ Name: "a", Tags: null }),
    told: "Parameter validation failed:\nInvalid type for parameter Tags, value: None, type: <class 'NoneType'>, valid types: <class 'list'>, <class 'tuple'>",
  },
  {
    line: json({ name: "a", Name: "b" }),
    told: 'Parameter validation failed:\nUnknown parameter in input: "name", must be one of: Name, ClientRequestToken, Description, KmsKeyId, SecretBinary, SecretString, Tags, AddReplicaRegions, ForceOverwriteReplicaSecret',
  },
  {
    line: json({ Name: "a", ClientRequestToken: "" }),
    told: "Parameter validation failed:\nInvalid length for parameter ClientRequestToken, value: 0, valid min length: 32",
  },
])("refuses create-secret $line", async ({ line, told }) => {
  expect(await read(["create-secret", ...line])).toBe(`252 values: ${told}`);
});

it("has nothing warn of keys that are no text, which would quote them", async () => {
  const warn = vi.spyOn(process, "emitWarning");
  expect(parseYaml("? [hunter2]\n: x")).toEqual({ "[ hunter2 ]": "x" });
  expect(warn).not.toHaveBeenCalled();
});

it("repeats broken JSON where no secret can be in it", async () => {
  expect(await read(["untag-resource", "--cli-input-json", "{x}"])).toBe(
    "252 values: Error parsing parameter 'cli-input-json': Invalid JSON: Expecting property name enclosed in double " +
      "quotes: line 1 column 2 (char 1)\nJSON received: {x}",
  );
});

it("refuses YAML whose aliases multiply beyond measure", async () => {
  const lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"];
  for (let i = 1; i < 9; i += 1)
    lines.push(`a${i}: &a${i} [${Array.from({ length: 10 }, () => `*a${i - 1}`).join(", ")}]`);
  expect(await read(["create-secret", "--cli-input-yaml", lines.join("\n")])).toBe(
    "252 values: Error parsing parameter 'cli-input-yaml': Invalid YAML: bad alias",
  );
});

it("reads numbers of YAML as those of JSON", async () => {
  const input = structure("DoRequest", { Numbers: map(scalar("double")), Long: scalar("long"), Text: text });
  const commandLine = commandLineOf({ do: command("Do", input) });
  const yaml = "Numbers: {a: 1, b: 1.5, c: 1e3, d: 0x10, e: .inf}\nLong: 9007199254740993\nText: 2020-01-01";
  expect(await inputOf(["do", "--cli-input-yaml", yaml], { commandLine })).toEqual({
    Numbers: { a: 1, b: 1.5, c: 1000, d: 16, e: Infinity },
    Long: 9007199254740993n,
    Text: "2020-01-01",
  });
});

it("reads JSON as the YAML that it is", () => {
  const value = fc.jsonValue({ noUnicodeString: true }).filter((each) => !JSON.stringify(each).includes("e"));
  fc.assert(
    fc.property(value, (each) => {
      const written = JSON.stringify(each);
      expect(parseYaml(written)).toEqual(parseJson(written));
    }),
  );
});
