import { expect, it } from "vitest";
import { parse } from "yaml";
import {
  command,
  commandLineOf,
  commands,
  inputOf,
  list,
  map,
  read,
  required,
  scalar,
  structure,
  text,
} from "../../../testing/command-lines.js";
import type { StructureValue } from "../command-line.js";

async function skeletonOf(line: string, commandLine = commandLineOf(commands)): Promise<string> {
  const action = await read(line.split(" "), { commandLine });
  return typeof action === "object" && action.kind === "skeleton" ? action.text : String(action);
}

const tree: StructureValue = {
  ...structure("Tree", {}),
  members: { Name: { value: () => text }, Branch: { value: () => tree }, Branches: { value: () => list(tree) } },
};

const input = structure("DoRequest", {
  Name: { ...required(text), summary: "What it is\n  called, # say." },
  Token: { value: () => text, isRequired: true, isIdempotencyToken: true, summary: "Filled in." },
  Colour: scalar("string", { values: ["red", "blue"] }),
  Count: { ...required(scalar("integer")), summary: "How many." },
  Rate: scalar("double"),
  IsSo: scalar("boolean"),
  Data: scalar("blob"),
  Time: scalar("timestamp"),
  Free: scalar("document"),
  Map: map(list(scalar("string", { values: ["a: b"] }))),
  Tree: { value: () => tree, summary: "It branches." },
  Lists: list(list(map(text))),
  Nothing: structure("Nothing", {}),
  null: text,
});
const everything = commandLineOf({ do: command("Do", input) });

// Rules CL-050, CL-051.
it.each([
  "create-secret --generate-cli-skeleton",
  "create-secret --generate-cli-skeleton input",
  "create-secret --generate=input",
  // Rule CL-053.
  "create-secret --generate-cli-skeleton --name= --tags bad --cli-input-json {",
])("prints the JSON of the page: %s", async (line) => {
  expect(await skeletonOf(line)).toBe(`{
    "Name": "",
    "ClientRequestToken": "",
    "Description": "",
    "KmsKeyId": "",
    "SecretBinary": null,
    "SecretString": "",
    "Tags": [
        {
            "Key": "",
            "Value": ""
        }
    ],
    "AddReplicaRegions": [
        {
            "Region": "",
            "KmsKeyId": ""
        }
    ],
    "ForceOverwriteReplicaSecret": true
}
`);
});

// Rule CL-052: the first value of an enum, always.
it("has a placeholder for every kind of value, and ends where a structure comes back to itself", async () => {
  expect(JSON.parse(await skeletonOf("do --generate-cli-skeleton", everything))).toEqual({
    Name: "",
    Token: "",
    Colour: "red",
    Count: 0,
    Rate: 0,
    IsSo: true,
    Data: null,
    Time: "1970-01-01T00:00:00",
    Free: {},
    Map: { KeyName: ["a: b"] },
    Tree: { Name: "", Branch: {}, Branches: [{}] },
    Lists: [[{ KeyName: "" }]],
    Nothing: {},
    null: "",
  });
});

// Rule CL-054.
it("prints YAML with what is known of each member", async () => {
  expect(await skeletonOf("do --generate-cli-skeleton yaml-input", everything)).toBe(`\
Name: ''  # [REQUIRED] What it is called, # say.
Token: ''  # Filled in.
Colour: "red"  # Valid values are: red, blue.
Count: 0  # [REQUIRED] How many.
Rate: 0
IsSo: true
Data: !!binary ""
Time: "1970-01-01T00:00:00"
Free: {}
Map:
  KeyName:
  - "a: b"
Tree:  # It branches.
  Name: ''
  Branch: {}
  Branches:
  - {}
Lists:
- - KeyName: ''
Nothing: {}
"null": ''
`);
});

it("says the same in YAML as in JSON", async () => {
  const json = JSON.parse(await skeletonOf("do --generate-cli-skeleton", everything)) as object;
  const yaml: unknown = parse(await skeletonOf("do --generate-cli-skeleton yaml-input", everything));
  expect(yaml).toEqual({ ...json, Data: Buffer.from("") });
  expect(
    await skeletonOf("do --generate-cli-skeleton yaml-input", commandLineOf({ do: command("Do", structure("R", {})) })),
  ).toBe("{}\n");
});

// Rules CL-040, CL-041, CL-047.
it.each(["input", "yaml-input"])("takes the skeleton %s back once it is filled in", async (form) => {
  const option = form === "input" ? "--cli-input-json" : "--cli-input-yaml";
  const skeleton = await skeletonOf(`create-secret --generate-cli-skeleton ${form}`);
  const token = "t2345678-0123-4567-8901-234567890123";
  const edited = skeleton
    .replace(/("?Name"?: )(""|'')/, '$1"a"')
    .replace(/("?ClientRequestToken"?: )(""|'')/, `$1"${token}"`)
    .replace(/("?Key"?: )(""|'')/, '$1"k"')
    .replace(/("?Region"?: )(""|'')/, '$1"us-west-2"')
    .replace("null", '"x"');
  expect(await inputOf(["create-secret", option, edited])).toMatchObject({
    Name: "a",
    ClientRequestToken: token,
    Tags: [{ Key: "k", Value: "" }],
    AddReplicaRegions: [{ Region: "us-west-2", KmsKeyId: "" }],
    ForceOverwriteReplicaSecret: true,
  });
  expect(await read(["create-secret", option, skeleton])).toContain(
    "252 values: Parameter validation failed:\nInvalid length for parameter Name, value: 0, valid min length: 1",
  );
});

// Rule CL-057.
it("knows three skeletons", async () => {
  const told =
    "252 words: argument --generate-cli-skeleton: Invalid choice, valid choices are:\n\n" +
    "input                                    | yaml-input\noutput";
  expect(await skeletonOf("create-secret --generate-cli-skeleton x")).toBe(told);
});

// Rules CL-055, CL-056.
it("makes up an answer that the model allows", async () => {
  expect(await read("create-secret --name a --generate-cli-skeleton output".split(" "))).toMatchObject({
    kind: "sample",
    output: { ARN: "ARNARNARNARNARNARNAR", Name: "Name", VersionId: "VersionId" },
  });
});

it("checks the input before it makes up an answer", async () => {
  expect(await skeletonOf("create-secret --generate-cli-skeleton output")).toBe(
    "252 words: the following arguments are required: --name",
  );
  expect(await skeletonOf("create-secret --name= --generate-cli-skeleton output")).toContain("Invalid length");
  expect(
    await read(["create-secret", "--cli-input-json", '{"Name":"a"}', "--generate-cli-skeleton", "output"]),
  ).toMatchObject({ kind: "sample" });
});

it("keeps to lengths, ranges, values and patterns", async () => {
  const output = structure("DoResponse", {
    Region: scalar("string", { pattern: "^[a-z]+-\\d$", sample: "a-1", max: 5 }),
    Zone: scalar("string", { pattern: "^Z", sample: "ZZ" }),
    Odd: scalar("string", { pattern: "(?i)^odd$", sample: "odd" }),
    Short: scalar("string", { max: 3 }),
    Colour: scalar("string", { values: ["red", "blue"] }),
    Count: scalar("integer", { min: 3 }),
    Below: scalar("integer", { max: -1 }),
    Data: scalar("blob", { min: 5 }),
    Time: scalar("timestamp"),
    List: list(scalar("string", { min: 6 }), { min: 2 }),
    Map: map(scalar("boolean"), scalar("string", { min: 8 })),
    Choice: { ...structure("Choice", { A: text, B: text }), kind: "union" },
    Tree: tree,
  });
  const action = await read("do --generate-cli-skeleton output".split(" "), {
    commandLine: commandLineOf({ do: command("Do", structure("DoRequest", {}), { output }) }),
  });
  expect(action).toMatchObject({
    output: {
      Region: "a-1",
      Zone: "Zone",
      Odd: "odd",
      Short: "Sho",
      Colour: "red",
      Count: 3,
      Below: -1,
      Data: new TextEncoder().encode("DataD"),
      Time: new Date(0),
      List: ["ListLi", "ListLi"],
      Map: { KeyNameK: true },
      Choice: { A: "A" },
      Tree: { Name: "Name", Branches: [] },
    },
  });
});

it("answers nothing where the operation does", async () => {
  const action = await read("rotate-secret --secret-id a --generate-cli-skeleton output".split(" "));
  expect(action).toMatchObject({ kind: "sample", output: {} });
});
