import { matching } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";
import { ends, inOrder, misuses, refuses } from "./runs.js";

const printed = `{
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
`;

const skeleton = (words: readonly string[], stdout: unknown) =>
  ends(["create-secret", "--generate-cli-skeleton", ...words], { exitCode: 0, stdout });

/** Samples of inputs and answers. */
export const skeletonScenarios = [
  defineScenario({
    id: "command-line/skeletons/input",
    rules: ["CL-050", "CL-051", "CL-053"],
    title: "A skeleton is the input as JSON, all members in the model's order; nothing is required and nothing is sent",
    steps: [skeleton([], printed), skeleton(["input"], printed)],
  }),
  defineScenario({
    id: "command-line/skeletons/other-options",
    rules: ["CL-053"],
    title: "Other options are ignored beside a skeleton",
    steps: [
      skeleton(["input", "--name", "app", "--tags", "Key=a"], printed),
      skeleton(["--cli-input-json", '{"Name":"app"}'], printed),
    ],
  }),
  defineScenario({
    id: "command-line/skeletons/placeholders",
    rules: ["CL-052"],
    title: "Each type has its placeholder, and an enum its first value",
    steps: [
      ends(["list-secrets", "--generate-cli-skeleton"], {
        exitCode: 0,
        json: {
          IncludePlannedDeletion: true,
          MaxResults: 0,
          NextToken: "",
          Filters: [{ Key: "description", Values: [""] }],
          SortOrder: "asc",
        },
      }),
    ],
  }),
  defineScenario({
    id: "command-line/skeletons/yaml",
    rules: ["CL-054"],
    title: "As YAML, a skeleton says of each member what it is and whether it is required",
    steps: [
      skeleton(
        ["yaml-input"],
        inOrder(
          "Name: ''  # [REQUIRED] ",
          "\nClientRequestToken: ''  # ",
          '\nSecretBinary: !!binary ""  # ',
          "\nTags:  # ",
          "\n- Key: ''  # ",
          "\nForceOverwriteReplicaSecret: true  # ",
        ),
      ),
      ends(["list-secrets", "--generate-cli-skeleton", "yaml-input"], {
        exitCode: 0,
        stdout: inOrder("\nSortOrder: ", " Valid values are: asc, desc.\n"),
      }),
    ],
  }),
  defineScenario({
    id: "command-line/skeletons/output",
    rules: ["CL-055"],
    title: "With output the command's input is checked, and a sample of its answer is printed",
    steps: [
      ends(["get-random-password", "--generate-cli-skeleton", "output"], {
        exitCode: 0,
        stdout: '{\n    "RandomPassword": "RandomPassword"\n}\n',
      }),
      misuses(["create-secret", "--generate-cli-skeleton", "output"], "the following arguments are required: --name"),
      refuses(
        ["create-secret", "--generate-cli-skeleton", "output", "--name", ""],
        "Parameter validation failed:\nInvalid length for parameter Name, value: 0, valid min length: 1",
      ),
    ],
  }),
  defineScenario({
    id: "command-line/skeletons/valid-output",
    rules: ["CL-056"],
    title: "The sample of an answer is one that the model allows",
    steps: [
      ends(["create-secret", "--generate-cli-skeleton", "output", "--name", "app"], {
        exitCode: 0,
        json: {
          ARN: matching(/^.{20,2048}$/, "a text of 20 to 2048 characters", "ARN".repeat(7)),
          Name: matching(/^.{1,256}$/, "a text of 1 to 256 characters", "Name"),
          VersionId: matching(/^.{32,64}$/, "a text of 32 to 64 characters", "VersionId".repeat(4)),
        },
      }),
    ],
  }),
  defineScenario({
    id: "command-line/skeletons/other-value",
    rules: ["CL-057"],
    title: "Any other value is refused, with those that there are",
    steps: [
      misuses(
        ["create-secret", "--generate-cli-skeleton", "other"],
        "argument --generate-cli-skeleton: Invalid choice, valid choices are:\n\n" +
          "input                                    | yaml-input\n" +
          "output",
      ),
    ],
  }),
];
