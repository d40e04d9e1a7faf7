import { expect, it } from "vitest";
import { list, map, required, scalar, secret, structure, text } from "../../../testing/command-lines.js";
import type { StructureValue } from "../command-line.js";
import { parseJson } from "../json/parse-json.js";
import type { RawObject } from "../values/raw-value.js";
import { checkInput } from "./check-input.js";

const tree: StructureValue = {
  ...structure("Tree", {}),
  members: { Leaf: { value: () => text }, Branch: { value: () => tree } },
};

const model = structure("Request", {
  Name: required(scalar("string", { min: 1, max: 3, pattern: "^a$", values: ["a"] })),
  Token: { value: () => scalar("string", { min: 32 }), isRequired: true, isIdempotencyToken: true },
  Tags: list(structure("Tag", { Key: text, Value: text }), { min: 1 }),
  Count: scalar("integer", { min: 1, max: 3 }),
  Rate: scalar("double", { min: 0.5 }),
  IsSo: scalar("boolean"),
  Data: scalar("blob", { min: 5 }),
  Time: scalar("timestamp"),
  Free: scalar("document"),
  Map: map(scalar("integer"), scalar("string", { min: 2 })),
  Tree: tree,
  Choice: { ...structure("Choice", { A: text, B: text }), kind: "union" },
  Secret: scalar("string", { isSensitive: true, min: 2 }),
  Pin: scalar("integer", { isSensitive: true, min: 1000 }),
  Login: structure("Login", { User: text, Password: secret }),
  Hidden: { ...structure("Hidden", { Note: text }), isSensitive: true },
  Secrets: map(text, secret),
});

const known = Object.keys(model.members).join(", ");

function problemsOf(members: string): readonly string[] {
  return checkInput(parseJson(`{"Name":"a"${members === "" ? "" : `,${members}`}}`) as RawObject, model);
}

// Rules CL-011, CL-012, CL-046: the lines are those of aws CLI 1.45.11.
it.each<[string, ...string[]]>([
  [""],
  ['"Name":"way beyond the most"'],
  ['"Name":""', "Invalid length for parameter Name, value: 0, valid min length: 1"],
  ['"Name":1', "Invalid type for parameter Name, value: 1, type: <class 'int'>, valid types: <class 'str'>"],
  ['"Name":null', "Invalid type for parameter Name, value: None, type: <class 'NoneType'>, valid types: <class 'str'>"],
  ['"Token":"\u{1F511}"', "Invalid length for parameter Token, value: 1, valid min length: 32"],
  ['"Bogus":1', `Unknown parameter in input: "Bogus", must be one of: ${known}`],
  ['"Tags":[]', "Invalid length for parameter Tags, value: 0, valid min length: 1"],
  [
    '"Tags":[{"Key":1}]',
    "Invalid type for parameter Tags[0].Key, value: 1, type: <class 'int'>, valid types: <class 'str'>",
  ],
  ['"Tags":[{},{"Foo":1}]', 'Unknown parameter in Tags[1]: "Foo", must be one of: Key, Value'],
  [
    '"Tags":{"a":[true,1.5,null,"it\'s"]}',
    "Invalid type for parameter Tags, value: {'a': [True, 1.5, None, \"it's\"]}, type: <class 'dict'>, valid types: <class 'list'>, <class 'tuple'>",
  ],
  ['"Tags":["a"]', "Invalid type for parameter Tags[0], value: a, type: <class 'str'>, valid types: <class 'dict'>"],
  ['"Count":9'],
  ['"Count":0', "Invalid value for parameter Count, value: 0, valid min value: 1"],
  ['"Count":1.0', "Invalid type for parameter Count, value: 1.0, type: <class 'float'>, valid types: <class 'int'>"],
  ['"Count":"1"', "Invalid type for parameter Count, value: 1, type: <class 'str'>, valid types: <class 'int'>"],
  ['"Rate":1'],
  ['"Rate":0.25', "Invalid value for parameter Rate, value: 0.25, valid min value: 0.5"],
  [
    '"Rate":true',
    "Invalid type for parameter Rate, value: True, type: <class 'bool'>, valid types: <class 'float'>, <class 'decimal.Decimal'>, <class 'int'>",
  ],
  ['"IsSo":1', "Invalid type for parameter IsSo, value: 1, type: <class 'int'>, valid types: <class 'bool'>"],
  ['"Data":"a"'],
  [
    '"Data":[]',
    "Invalid type for parameter Data, value: [], type: <class 'list'>, valid types: <class 'bytes'>, <class 'bytearray'>, file-like object",
  ],
  [
    '"Time":"soon"',
    "Invalid type for parameter Time, value: soon, type: <class 'str'>, valid types: <class 'datetime.datetime'>, timestamp-string",
  ],
  ['"Free":{"a":[null]}'],
  [
    '"Map":{"k":"1"}',
    "Invalid length for parameter Map (key: k), value: 1, valid min length: 2",
    "Invalid type for parameter Map.k, value: 1, type: <class 'str'>, valid types: <class 'int'>",
  ],
  [
    '"Tree":{"Branch":{"Branch":{"Leaf":1}}}',
    "Invalid type for parameter Tree.Branch.Branch.Leaf, value: 1, type: <class 'int'>, valid types: <class 'str'>",
  ],
  ['"Choice":{"A":"a"}'],
  ['"Choice":{}', "Must set one of the following keys for tagged unionstructure Choice: A, B."],
  [
    '"Choice":{"A":"a","B":"b"}',
    "Invalid number of parameters set for tagged union structure Choice. Can only set one of the following keys: A, B.",
  ],
  [
    '"Count":0,"Bogus":1,"IsSo":2',
    `Unknown parameter in input: "Bogus", must be one of: ${known}`,
    "Invalid value for parameter Count, value: 0, valid min value: 1",
    "Invalid type for parameter IsSo, value: 2, type: <class 'int'>, valid types: <class 'bool'>",
  ],
])("checks %s", (members, ...problems) => {
  expect(problemsOf(members)).toEqual(problems);
});

it("misses what is required, but not the token that the client fills in", () => {
  expect(checkInput({}, model)).toEqual(['Missing required parameter in input: "Name"']);
});

it.each([
  [
    '"Secret":["hunter2"]',
    "Invalid type for parameter Secret, value: (not shown), type: <class 'list'>, valid types: <class 'str'>",
  ],
  ['"Secret":"h"', "Invalid length for parameter Secret, value: 1, valid min length: 2"],
  ['"Pin":777', "Invalid value for parameter Pin, value: (not shown), valid min value: 1000"],
  [
    '"Login":"hunter2"',
    "Invalid type for parameter Login, value: (not shown), type: <class 'str'>, valid types: <class 'dict'>",
  ],
  [
    '"Login":{"User":1}',
    "Invalid type for parameter Login.User, value: 1, type: <class 'int'>, valid types: <class 'str'>",
  ],
  [
    '"Hidden":{"Note":1}',
    "Invalid type for parameter Hidden.Note, value: (not shown), type: <class 'int'>, valid types: <class 'str'>",
  ],
  [
    '"Secrets":{"hunter2":1}',
    "Invalid type for parameter Secrets.(not shown), value: (not shown), type: <class 'int'>, valid types: <class 'str'>",
  ],
])("shows no secret of %s", (members, problem) => {
  // What is not sensitive itself is shown.
  const shown = members.startsWith('"Secrets"') ? problem.replace("value: (not shown)", "value: 1") : problem;
  expect(problemsOf(members)).toEqual([shown]);
});

it.each([
  ["1e16", "1e+16"],
  ["1e15", "1000000000000000.0"],
  ["0.0001", "0.0001"],
  ["0.00001", "1e-05"],
  ["NaN", "nan"],
  ["-Infinity", "-inf"],
  ["9007199254740993", "9007199254740993"],
  ['["a\\"b", "it\'s", "\'\\"", "a\\nb"]', `['a"b', "it's", '\\'"', 'a\\nb']`],
])("shows %s as the reference does", (written, shown) => {
  expect(problemsOf(`"Name":${written}`)[0]).toContain(`value: ${shown}, type`);
});
