import { expect, it } from "vitest";
import { inputOf, list, map, scalar, structure, text, type Files } from "../../../testing/command-lines.js";
import { command, commandLineOf } from "../../../testing/command-lines.js";

interface Row {
  readonly line: readonly string[];
  readonly input: unknown;
  readonly files?: Files;
}

const bytes = (value: string) => new TextEncoder().encode(value);
const create = ["create-secret", "--name", "a"];

// Rules CL-020 to CL-026.
it.each<Row>([
  { line: ["--secret-string", "file://s.json"], files: { "s.json": "{}\r\n" }, input: { SecretString: "{}\r\n" } },
  { line: ["--secret-string", "file://~/s"], files: { "/house/s": "x" }, input: { SecretString: "x" } },
  { line: ["--secret-string", "file://$HOME/${NO}"], files: { "/house/${NO}": "x" }, input: { SecretString: "x" } },
  { line: ["--secret-string", "http://x"], input: { SecretString: "http://x" } },
  { line: ["--secret-string", "https://x"], input: { SecretString: "https://x" } },
  { line: ["--secret-string", '{"a":"file://x"}'], input: { SecretString: '{"a":"file://x"}' } },
  {
    line: ["--secret-binary", "fileb://b"],
    files: { b: new Uint8Array([255, 0]) },
    input: { SecretBinary: new Uint8Array([255, 0]) },
  },
  { line: ["--secret-binary", "file://b"], files: { b: "aGVsbG8=" }, input: { SecretBinary: bytes("aGVsbG8=") } },
  { line: ["--secret-binary", "aGVs\nbG8="], input: { SecretBinary: bytes("hello") } },
  { line: ["--secret-binary", ""], input: { SecretBinary: new Uint8Array() } },
  {
    line: ["--secret-binary", "hello", "--cli-binary-format", "raw-in-base64-out"],
    input: { SecretBinary: bytes("hello") },
  },
])("reads $line", async ({ line, files = {}, input }) => {
  expect(await inputOf([...create, ...line], { files })).toEqual({ Name: "a", ...(input as object) });
});

it("takes a name from a file, with its last line end", async () => {
  expect(await inputOf(["create-secret", "--name", "file://n"], { files: { n: "a\n" } })).toEqual({ Name: "a\n" });
});

// Rules CL-020, CL-022, CL-023, CL-024.
it.each<Row>([
  {
    line: ["--secret-string", "file://missing.json"],
    input:
      "252 values: Error parsing parameter '--secret-string': Unable to load paramfile file://missing.json: [Errno 2] No such file or directory: 'missing.json'",
  },
  {
    line: ["--secret-binary", "file://b"],
    files: { b: new Uint8Array([255]) },
    input:
      "252 values: Error parsing parameter '--secret-binary': Unable to load paramfile (b), text contents could not be decoded.  If this is a binary file, please use the fileb:// prefix instead of the file:// prefix.",
  },
  {
    line: ["--secret-string", "fileb://b"],
    files: { b: "hunter2" },
    input:
      "252 values: Parameter validation failed:\nInvalid type for parameter SecretString, value: (not shown), type: <class 'bytes'>, valid types: <class 'str'>",
  },
  {
    line: ["--secret-binary", "hunter2"],
    input: "252 values: Error parsing parameter '--secret-binary': Invalid base64: (not shown)",
  },
])("refuses $line", async ({ line, files = {}, input }) => {
  expect(await inputOf([...create, ...line], { files })).toBe(input);
});

// Rules CL-030 to CL-034, CL-038.
it.each<Row>([
  {
    line: ["Key=a,Value=b", "Key=c,Value=d"],
    input: [
      { Key: "a", Value: "b" },
      { Key: "c", Value: "d" },
    ],
  },
  { line: ['[{"Key":"a"},{"Key":"b"}]'], input: [{ Key: "a" }, { Key: "b" }] },
  { line: ['{"Key":"a"}'], input: [{ Key: "a" }] },
  { line: ['{"Key":"a"}', '{"Key":"b"}'], input: [{ Key: "a" }, { Key: "b" }] },
  { line: [" [] "], input: [] },
  { line: [], input: [] },
  { line: ["file://t"], files: { t: ' [{"Key":"a"}]\n' }, input: [{ Key: "a" }] },
  { line: ["Key=a,Value@=file://v"], files: { v: "x,y" }, input: [{ Key: "a", Value: "x,y" }] },
  { line: ["Key=a,Value@=b"], input: [{ Key: "a", Value: "b" }] },
  { line: ["Key=a,Value=file://v"], input: [{ Key: "a", Value: "file://v" }] },
])("takes $line for tags", async ({ line, files = {}, input }) => {
  expect(await inputOf([...create, "--tags", ...line], { files })).toEqual({ Name: "a", Tags: input });
});

// Rules CL-011, CL-032, CL-034, CL-036, CL-037.
it.each<Row>([
  { line: ["bad"], input: "Error parsing parameter '--tags': Expected: '=', received: 'EOF' for input:\nbad\n   ^" },
  { line: ["Key=b", "{}"], input: "Error parsing parameter '--tags': Expected: '=', received: '{' for input:\n{}\n^" },
  { line: ['{"Key":"a"}', "Key=b"], input: "Error parsing parameter '--tags': Invalid JSON:\nKey=b" },
  { line: ["[", "x"], input: "Error parsing parameter '--tags': Invalid JSON:\n[" },
  {
    line: ["[{]"],
    input:
      "Error parsing parameter '--tags': Invalid JSON: Expecting property name enclosed in double quotes: line 1 column 3 (char 2)\nJSON received: [{]",
  },
  {
    line: ["Key=a,b"],
    input:
      "Parameter validation failed:\nInvalid type for parameter Tags[0].Key, value: ['a', 'b'], type: <class 'list'>, valid types: <class 'str'>",
  },
  {
    line: ["Key={a=1}"],
    input:
      "Parameter validation failed:\nInvalid type for parameter Tags[0].Key, value: {'a': '1'}, type: <class 'dict'>, valid types: <class 'str'>",
  },
  {
    line: ["file://t"],
    files: { t: "Key=a" },
    input:
      "Parameter validation failed:\nInvalid type for parameter Tags, value: {'Key': 'a'}, type: <class 'dict'>, valid types: <class 'list'>, <class 'tuple'>",
  },
  {
    line: ["file://t"],
    files: { t: '{"Key":"a"}' },
    input:
      "Parameter validation failed:\nInvalid type for parameter Tags, value: {'Key': 'a'}, type: <class 'dict'>, valid types: <class 'list'>, <class 'tuple'>",
  },
  {
    line: ["Key=a,Value@=file://v"],
    input:
      "Error parsing parameter '--tags': Unable to load paramfile file://v: [Errno 2] No such file or directory: 'v'",
  },
])("refuses $line for tags", async ({ line, files = {}, input }) => {
  expect(await inputOf([...create, "--tags", ...line], { files })).toBe(`252 values: ${String(input)}`);
});

const everything = commandLineOf({
  do: command(
    "Do",
    structure("DoRequest", {
      Texts: list(text),
      Integers: list(scalar("integer")),
      Booleans: list(scalar("boolean")),
      Long: scalar("long"),
      Big: scalar("bigInteger"),
      Double: scalar("double"),
      Time: scalar("timestamp"),
      Document: scalar("document"),
      Documents: list(scalar("document")),
      Map: map(scalar("integer")),
      Lists: list(list(scalar("integer"))),
      Blobs: list(scalar("blob")),
      Wrapped: structure("Wrapped", { Value: text }),
      Nested: structure("Nested", {
        Count: scalar("integer"),
        Counts: list(scalar("integer")),
        IsSo: scalar("boolean"),
        Rate: scalar("float"),
        Map: map(list(text)),
        Data: scalar("blob"),
        Free: scalar("document"),
      }),
    }),
  ),
});

it.each<Row>([
  { line: ["--texts", "a", "b,c", "=d"], input: { Texts: ["a", "b,c", "=d"] } },
  { line: ["--texts", '["a","b"]'], input: { Texts: ["a", "b"] } },
  { line: ["--texts", '["a"]', "b"], input: { Texts: ['["a"]', "b"] } },
  { line: ["--texts", "file://t"], files: { t: '["a"]' }, input: { Texts: ["a"] } },
  { line: ["--integers", "1", "-2"], input: { Integers: [1, -2] } },
  { line: ["--booleans", "true", "False"], input: { Booleans: [true, false] } },
  { line: ["--long", " +7 "], input: { Long: 7 } },
  { line: ["--long", "9007199254740991"], input: { Long: 9007199254740991 } },
  { line: ["--long", "9007199254740993"], input: { Long: 9007199254740993n } },
  { line: ["--big", "1"], input: { Big: 1n } },
  { line: ["--double=-1.5e3"], input: { Double: -1500 } },
  { line: ["--time", "1.5"], input: { Time: new Date(1500) } },
  { line: ["--document", '{"a":[1,2.5,null]}'], input: { Document: { a: [1, 2.5, null] } } },
  { line: ["--documents", '{"a":1}', "2"], input: { Documents: [{ a: 1 }, 2] } },
  { line: ["--map", "a=1,b=2"], input: { Map: { a: 1, b: 2 } } },
  { line: ["--map", '{"a":1}'], input: { Map: { a: 1 } } },
  { line: ["--lists", "[1,2]", "[3]"], input: { Lists: [[1, 2], [3]] } },
  { line: ["--lists", "[[1,2],[3]]"], input: { Lists: [[1, 2], [3]] } },
  { line: ["--blobs", "aGk=", "aG8="], input: { Blobs: [bytes("hi"), bytes("ho")] } },
  { line: ["--wrapped", "a"], input: { Wrapped: { Value: "a" } } },
  { line: ["--wrapped", "Value=a"], input: { Wrapped: { Value: "a" } } },
  {
    line: ["--nested", "Count=1,Counts=2,IsSo=TRUE,Rate=.5"],
    input: { Nested: { Count: 1, Counts: [2], IsSo: true, Rate: 0.5 } },
  },
  {
    line: ["--nested", "Counts=1,2,Map={a=x,b=[y,z]}"],
    input: { Nested: { Counts: [1, 2], Map: { a: ["x"], b: ["y", "z"] } } },
  },
  { line: ["--nested", "Data=aGk="], input: { Nested: { Data: bytes("hi") } } },
  { line: ["--nested", "Data@=fileb://d"], files: { d: "hi" }, input: { Nested: { Data: bytes("hi") } } },
  { line: ["--nested", '{"Data":"aGk=","Free":{"a":1}}'], input: { Nested: { Data: bytes("hi"), Free: { a: 1 } } } },
  { line: ["--nested", "file://n"], files: { n: "Count=1" }, input: { Nested: { Count: 1 } } },
])("reads $line by the model", async ({ line, files = {}, input }) => {
  expect(await inputOf(["do", ...line], { files, commandLine: everything })).toEqual(input);
});

it.each<Row>([
  { line: ["--long", "7.5"], input: "argument --long: invalid int value: '7.5'" },
  { line: ["--long", ""], input: "argument --long: invalid int value: ''" },
  { line: ["--double", "1e"], input: "argument --double: invalid float value: '1e'" },
  { line: ["--booleans", "1"], input: "'--booleans': invalid bool value: '1'" },
  { line: ["--nested", "Count=x"], input: "'--nested': invalid int value: 'x'" },
  { line: ["--nested", ""], input: "'--nested': Expected: '=', received: 'EOF' for input:\n\n^" },
  { line: ["--nested", "[]"], input: "'--nested': Invalid JSON:\n[]" },
  {
    line: ["--nested", "Free=1"],
    input:
      "'--nested': Shorthand syntax does not support document types. Use JSON input for top-level argument to specify nested parameter: Free",
  },
  {
    line: ["--document", "a"],
    input: "'--document': Invalid JSON: Expecting value: line 1 column 1 (char 0)\nJSON received: a",
  },
  {
    line: ["--texts", "file://t"],
    files: { t: "a" },
    input: "'--texts': Invalid JSON: Expecting value: line 1 column 1 (char 0)\nJSON received: a",
  },
])("refuses $line by the model", async ({ line, files = {}, input }) => {
  expect(await inputOf(["do", ...line], { files, commandLine: everything })).toBe(
    String(input).startsWith("argument")
      ? `252 words: ${String(input)}`
      : `252 values: Error parsing parameter ${String(input)}`,
  );
});

it("asks for the settings of the binary format only if there may be bytes", async () => {
  const { readArguments } = await import("../arguments/read-arguments.js");
  const nowhere = { env: {}, readFile: () => new Uint8Array() };
  const settings = async () => ({ binaryFormat: "raw-in-base64-out" }) as const;
  const found = await readArguments(everything, ["do", "--blobs", "hi"], nowhere, settings);
  expect(found.action).toMatchObject({ input: { Blobs: [bytes("hi")] } });
  const never = () => Promise.reject(new Error("asked"));
  await expect(readArguments(everything, ["do", "--texts", "hi"], nowhere, never)).resolves.toBeDefined();
});
