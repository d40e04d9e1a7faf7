import { matching } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";
import { creates, refuses } from "./runs.js";

const TOKEN = "0123456789abcdef0123456789abcdef";
const input = '{"Name":"from-input","Description":"text","Tags":[{"Key":"a","Value":"b"}]}';
const members = { Name: "from-input", Description: "text", Tags: [{ Key: "a", Value: "b" }] };

const refused = (json: string, message: Parameters<typeof refuses>[1]) =>
  refuses(["create-secret", "--cli-input-json", json], message);

/** The input as a whole. */
export const wholeInputScenarios = [
  defineScenario({
    id: "command-line/whole-input/json",
    rules: ["CL-040"],
    title: "The whole input is JSON with the members' names, as text or in a file",
    steps: [
      creates(["--cli-input-json", input], members),
      creates(["--cli-input-json", "file://input.json"], members, { files: { "input.json": `${input}\n` } }),
      refused(
        '{"name":"app"}',
        matching(
          /^\nParameter validation failed:\nMissing required parameter in input: "Name"\nUnknown parameter in input: "name", must be one of: Name, [\w, ]+\n$/,
          "that the member is unknown",
          'Unknown parameter in input: "name"',
        ),
      ),
    ],
  }),
  defineScenario({
    id: "command-line/whole-input/yaml",
    rules: ["CL-040", "CL-043"],
    title: "The whole input can be YAML as well, with comments",
    steps: [
      creates(["--cli-input-yaml", "file://input.yaml"], members, {
        files: { "input.yaml": "Name: from-input  # new\nDescription: text\nTags:\n- Key: a\n  Value: b\n" },
      }),
    ],
  }),
  defineScenario({
    id: "command-line/whole-input/overridden",
    rules: ["CL-041"],
    title: "What stands on the command line wins over the input, whole members and nothing within them",
    steps: [
      creates(["--cli-input-json", input, "--name", "typed"], { ...members, Name: "typed" }),
      creates(["--tags", "Key=c,Value=d", "--cli-input-json", input], {
        ...members,
        Tags: [{ Key: "c", Value: "d" }],
      }),
    ],
  }),
  defineScenario({
    id: "command-line/whole-input/bytes",
    rules: ["CL-042"],
    title: "Bytes cannot be given in JSON: the text there is taken literally",
    steps: [
      creates(["--cli-input-json", '{"Name":"app","SecretBinary":"aGVsbG8="}'], {
        Name: "app",
        SecretBinary: "YUdWc2JHOD0=",
      }),
    ],
  }),
  defineScenario({
    id: "command-line/whole-input/both",
    rules: ["CL-043"],
    title: "JSON and YAML exclude each other",
    steps: [
      refuses(
        ["create-secret", "--cli-input-json", '{"Name":"app"}', "--cli-input-yaml", "Name: app"],
        "Only one --cli-input- parameter may be specified.",
      ),
    ],
  }),
  defineScenario({
    id: "command-line/whole-input/name",
    rules: ["CL-044"],
    title: "The name may stand on the command line or in the input, but has to be somewhere",
    steps: [
      creates(["--cli-input-json", '{"Name":"app"}'], { Name: "app" }),
      creates(["--cli-input-json", '{"Description":"text"}', "--name", "app"], { Name: "app", Description: "text" }),
      refused('{"Description":"text"}', 'Parameter validation failed:\nMissing required parameter in input: "Name"'),
    ],
  }),
  defineScenario({
    id: "command-line/whole-input/broken",
    rules: ["CL-045"],
    title: "An input that cannot be read or is no object is refused with the reason",
    steps: [
      refused(
        '{"Name":',
        "Error parsing parameter 'cli-input-json': Invalid JSON: Expecting value: line 1 column 9 (char 8)",
      ),
      refused("[]", "Error parsing parameter 'cli-input-json': Invalid type: expecting map, received <class 'list'>"),
    ],
  }),
  defineScenario({
    id: "command-line/whole-input/null",
    rules: ["CL-046"],
    title: "Members that are null are refused",
    steps: [
      refused(
        '{"Name":"app","Tags":null}',
        "Parameter validation failed:\n" +
          "Invalid type for parameter Tags, value: None, type: <class 'NoneType'>, valid types: <class 'list'>, <class 'tuple'>",
      ),
    ],
  }),
  defineScenario({
    id: "command-line/whole-input/token",
    rules: ["CL-047"],
    title: "A token in the input is used as it stands, and the skeleton's empty one is refused",
    steps: [
      creates(["--cli-input-json", `{"Name":"app","ClientRequestToken":"${TOKEN}"}`], {
        Name: "app",
        ClientRequestToken: TOKEN,
      }),
      refused(
        '{"Name":"app","ClientRequestToken":""}',
        "Parameter validation failed:\nInvalid length for parameter ClientRequestToken, value: 0, valid min length: 32",
      ),
    ],
  }),
];
