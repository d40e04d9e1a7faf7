import { repeat } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";
import { creates, refuses, sends } from "./runs.js";

/** What is looked at before anything is sent. */
export const checkScenarios = [
  defineScenario({
    id: "command-line/checks/refused",
    rules: ["CL-011", "CL-012", "CS-061", "CS-070"],
    title: "Parameters that cannot be right are refused before sending, one line each",
    steps: [
      refuses(
        ["create-secret", "--name", "", "--client-request-token", "short", "--tags", "Key=a,Foo=1"],
        "Parameter validation failed:\n" +
          "Invalid length for parameter Name, value: 0, valid min length: 1\n" +
          "Invalid length for parameter ClientRequestToken, value: 5, valid min length: 32\n" +
          'Unknown parameter in Tags[0]: "Foo", must be one of: Key, Value',
      ),
      refuses(
        ["create-secret", "--name", "app", "--tags", '[{"Key":1}]'],
        "Parameter validation failed:\n" +
          "Invalid type for parameter Tags[0].Key, value: 1, type: <class 'int'>, valid types: <class 'str'>",
      ),
      refuses(
        ["create-secret", "--name", "app", "--secret-string", ""],
        "Parameter validation failed:\nInvalid length for parameter SecretString, value: 0, valid min length: 1",
      ),
      refuses(
        ["get-random-password", "--password-length", "0"],
        "Parameter validation failed:\nInvalid value for parameter PasswordLength, value: 0, valid min value: 1",
      ),
    ],
  }),
  defineScenario({
    id: "command-line/checks/empty-regions",
    rules: ["CS-096"],
    title: "A list of Regions without any is refused before sending",
    steps: ["[]", undefined].map((word) =>
      refuses(
        ["create-secret", "--name", "app", "--add-replica-regions", ...(word === undefined ? [] : [word])],
        "Parameter validation failed:\nInvalid length for parameter AddReplicaRegions, value: 0, valid min length: 1",
      ),
    ),
  }),
  defineScenario({
    id: "command-line/checks/sent",
    rules: ["CL-012", "CS-031", "CS-035", "CS-049", "CS-068", "CS-097"],
    title:
      "Upper bounds, patterns, values of enums, the length of bytes and what only the service knows are not looked at",
    steps: [
      creates(["--name", repeat("n", 513)], { Name: repeat("n", 513) }),
      creates(["--name", "a b*?!"], { Name: "a b*?!" }),
      creates(["--name", "app", "--client-request-token", repeat("t", 65)], {
        Name: "app",
        ClientRequestToken: repeat("t", 65),
      }),
      creates(["--name", "app", "--secret-binary", ""], { Name: "app", SecretBinary: "" }),
      creates(["--name", "app", "--add-replica-regions", "Region=nowhere"], {
        Name: "app",
        AddReplicaRegions: [{ Region: "nowhere" }],
      }),
      creates(["--name", "app", "--add-replica-regions", "KmsKeyId=k"], {
        Name: "app",
        AddReplicaRegions: [{ KmsKeyId: "k" }],
      }),
      sends(["list-secrets", "--sort-order", "upwards"], { SortOrder: "upwards" }),
    ],
  }),
];
