import { arn, exactly, from, unique } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";
import { creates, ends, inOrder, misuses, strays } from "./runs.js";

/** How options are told. */
export const optionScenarios = [
  defineScenario({
    id: "command-line/options/order",
    rules: ["CL-001", "CS-030"],
    title:
      "The options stand in the order of the members, those for the whole input last, and only the name is required",
    steps: [
      ends(["create-secret", "help"], {
        exitCode: 0,
        stdout: inOrder(
          " --name <value>\n",
          "[--client-request-token <value>]\n",
          "[--description <value>]\n",
          "[--kms-key-id <value>]\n",
          "[--secret-binary <value>]\n",
          "[--secret-string <value>]\n",
          "[--tags <value>]\n",
          "[--add-replica-regions <value>]\n",
          "[--force-overwrite-replica-secret | --no-force-overwrite-replica-secret]\n",
          "[--cli-input-json",
          "--cli-input-yaml",
          "[--generate-cli-skeleton <value>]\n",
        ),
      }),
      misuses(["create-secret"], "the following arguments are required: --name"),
      creates(["--name", "app"], { Name: "app" }),
    ],
  }),
  defineScenario({
    id: "command-line/options/names",
    rules: ["CL-002", "CS-017", "CS-055", "CS-060"],
    title: "Each option sends the member after which it is named",
    steps: [
      creates(
        [
          ...["--name", "app", "--client-request-token", "0123456789abcdef0123456789abcdef"],
          ...["--description", "text", "--kms-key-id", "alias/key", "--secret-string", "one"],
        ],
        {
          Name: "app",
          ClientRequestToken: "0123456789abcdef0123456789abcdef",
          Description: "text",
          KmsKeyId: "alias/key",
          SecretString: "one",
        },
      ),
      creates(["--name", "app", "--force-overwrite-replica-secret", "--description", "", "--kms-key-id", ""], {
        Name: "app",
        ForceOverwriteReplicaSecret: true,
        Description: "",
        KmsKeyId: "",
      }),
    ],
  }),
  defineScenario({
    id: "command-line/options/shortened",
    rules: ["CL-003"],
    title: "An option may be shortened while it is not mistaken for another one",
    steps: [
      creates(["--nam", "app", "--desc", "text"], { Name: "app", Description: "text" }),
      creates(["--name", "app", "--secret-s", "one"], { Name: "app", SecretString: "one" }),
      misuses(
        ["create-secret", "--name", "app", "--secret", "one"],
        "ambiguous option: --secret could match --secret-binary, --secret-string",
      ),
    ],
  }),
  defineScenario({
    id: "command-line/options/repeated",
    rules: ["CL-003"],
    title: "Of an option that is given twice the last one counts, for lists too",
    steps: [
      creates(["--name", "one", "--name", "two"], { Name: "two" }),
      creates(["--name", "app", "--tags", "Key=a,Value=1", "--tags", "Key=b,Value=2"], {
        Name: "app",
        Tags: [{ Key: "b", Value: "2" }],
      }),
    ],
  }),
  defineScenario({
    id: "command-line/options/hyphens",
    rules: ["CL-004"],
    title: "A value that begins with hyphens is attached to its option",
    steps: [
      creates(["--name", "app", "--secret-string=--dash"], { Name: "app", SecretString: "--dash" }),
      creates(["--name=app", "--description=a=b"], { Name: "app", Description: "a=b" }),
      misuses(
        ["create-secret", "--name", "app", "--secret-string", "--dash"],
        "argument --secret-string: expected one argument",
      ),
    ],
  }),
  defineScenario({
    id: "command-line/options/no-name",
    rules: ["CL-005", "CS-030"],
    title: "Without a name nothing is sent",
    steps: [
      misuses(["create-secret", "--secret-string", "one"], "the following arguments are required: --name"),
      misuses(["update-secret-version-stage"], "the following arguments are required: --secret-id, --version-stage"),
    ],
  }),
  defineScenario({
    id: "command-line/options/unknown",
    rules: ["CL-006"],
    title: "Options that there are not and words that belong to none are refused by name",
    steps: [
      strays(["create-secret", "--name", "app", "--bogus", "x"], "--bogus, x"),
      strays(["create-secret", "--name", "app", "stray"], "stray"),
      strays(["create-secret", "--name", "app", "--description", "one", "two"], "two"),
    ],
  }),
  defineScenario({
    id: "command-line/options/flag",
    rules: ["CL-007", "CS-103"],
    title: "A flag is a pair of options without a value, of which the last one counts",
    steps: [
      creates(["--name", "app"], { Name: "app" }),
      creates(["--name", "app", "--force-overwrite-replica-secret"], {
        Name: "app",
        ForceOverwriteReplicaSecret: true,
      }),
      creates(["--name", "app", "--no-force-overwrite-replica-secret"], {
        Name: "app",
        ForceOverwriteReplicaSecret: false,
      }),
      creates(["--name", "app", "--force-overwrite-replica-secret", "--no-force-overwrite-replica-secret"], {
        Name: "app",
        ForceOverwriteReplicaSecret: false,
      }),
      strays(["create-secret", "--name", "app", "--force-overwrite-replica-secret", "true"], "true"),
      misuses(
        ["create-secret", "--name", "app", "--force-overwrite-replica-secret=true"],
        "argument --force-overwrite-replica-secret: ignored explicit argument 'true'",
      ),
    ],
  }),
  defineScenario({
    id: "command-line/options/page",
    rules: ["CS-119", "CL-021"],
    title: "The command of the documentation page makes the secret, and prints its three members",
    steps: [
      {
        as: "made",
        run: [
          ...["create-secret", "--name", unique()],
          ...["--description", "My test database secret created with the CLI"],
          ...["--secret-string", "file://mycreds.json"],
        ],
        files: { "mycreds.json": '{"username":"admin","password":"correct horse"}\n' },
        expect: {
          exitCode: 0,
          request: { body: { SecretString: '{"username":"admin","password":"correct horse"}\n' } },
          json: exactly({
            ARN: arn(from("made", "input.Name")),
            Name: from("made", "input.Name"),
            VersionId: from("made", "input.ClientRequestToken"),
          }),
        },
      },
    ],
  }),
];
