import { bytes } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";
import { creates, refuses } from "./runs.js";

const pem = "-----BEGIN-----\nline\n-----END-----\n";

/** Values that come from files, and what does not come from anywhere. */
export const fileScenarios = [
  defineScenario({
    id: "command-line/files/bytes",
    rules: ["CL-020", "CS-067", "CS-066"],
    title: "The bytes of a file are sent as they are",
    steps: [
      creates(
        ["--name", "app", "--secret-binary", "fileb://key.bin"],
        { Name: "app", SecretBinary: "AAEC/v8K" },
        { files: { "key.bin": bytes("AAEC/v8K") } },
      ),
    ],
  }),
  defineScenario({
    id: "command-line/files/bytes-for-text",
    rules: ["CL-020", "CS-071"],
    title: "Bytes are refused where a text belongs, and are not shown",
    steps: [
      refuses(
        ["create-secret", "--name", "app", "--secret-string", "fileb://secret.txt"],
        "Parameter validation failed:\n" +
          "Invalid type for parameter SecretString, value: (not shown), type: <class 'bytes'>, valid types: <class 'str'>",
        { files: { "secret.txt": "correct horse" } },
      ),
    ],
  }),
  defineScenario({
    id: "command-line/files/text",
    rules: ["CL-021", "CS-065"],
    title: "The text of a file is sent whole, its last line end included, for any option that takes text",
    steps: [
      creates(
        ["--name", "file://name.txt", "--secret-string", "file://cert.pem", "--description=file://name.txt"],
        { Name: "from-file", SecretString: pem, Description: "from-file" },
        { files: { "name.txt": "from-file", "cert.pem": pem } },
      ),
    ],
  }),
  defineScenario({
    id: "command-line/files/text-for-bytes",
    rules: ["CL-022"],
    title: "Where bytes belong, the text of a file is sent in UTF-8",
    steps: [
      creates(
        ["--name", "app", "--secret-binary", "file://text.txt"],
        { Name: "app", SecretBinary: "cMOkw58K" },
        { files: { "text.txt": "päß\n" } },
      ),
    ],
  }),
  defineScenario({
    id: "command-line/files/no-text",
    rules: ["CL-022"],
    title: "A file that holds no UTF-8 is refused as text, with the way to pass bytes",
    steps: ["--secret-string", "--secret-binary"].map((option) =>
      refuses(
        ["create-secret", "--name", "app", option, "file://latin1.txt"],
        `Error parsing parameter '${option}': Unable to load paramfile (latin1.txt), text contents could not be decoded.  ` +
          "If this is a binary file, please use the fileb:// prefix instead of the file:// prefix.",
        { files: { "latin1.txt": bytes("cOTf") } },
      ),
    ),
  }),
  defineScenario({
    id: "command-line/files/missing",
    rules: ["CL-023"],
    title: "A file that is not there is reported with the option that names it",
    steps: [
      refuses(
        ["create-secret", "--name", "app", "--secret-string", "file://missing.json"],
        "Error parsing parameter '--secret-string': Unable to load paramfile file://missing.json: " +
          "[Errno 2] No such file or directory: 'missing.json'",
      ),
      refuses(
        ["create-secret", "--name", "app", "--secret-binary", "fileb://missing.bin"],
        "Error parsing parameter '--secret-binary': Unable to load paramfile fileb://missing.bin: " +
          "[Errno 2] No such file or directory: 'missing.bin'",
      ),
    ],
  }),
  defineScenario({
    id: "command-line/files/typed-bytes",
    rules: ["CL-024", "CS-066"],
    title: "Bytes that are typed are base64, unless they are said to be plain text",
    steps: [
      creates(["--name", "app", "--secret-binary", "aGVsbG8="], { Name: "app", SecretBinary: "aGVsbG8=" }),
      creates(["--name", "app", "--secret-binary", "hello", "--cli-binary-format", "raw-in-base64-out"], {
        Name: "app",
        SecretBinary: "aGVsbG8=",
      }),
      creates(
        ["--name", "app", "--secret-binary", "hello"],
        { Name: "app", SecretBinary: "aGVsbG8=" },
        {
          env: { AWS_CONFIG_FILE: "plain-bytes/config" },
          files: { "plain-bytes/config": "[default]\ncli_binary_format = raw-in-base64-out\n" },
        },
      ),
      creates(
        ["--name", "app", "--secret-binary", "fileb://hello.txt"],
        { Name: "app", SecretBinary: "aGVsbG8=" },
        { files: { "hello.txt": "hello" } },
      ),
      refuses(
        ["create-secret", "--name", "app", "--secret-binary", "hello"],
        "Error parsing parameter '--secret-binary': Invalid base64: (not shown)",
      ),
    ],
  }),
  defineScenario({
    id: "command-line/files/web",
    rules: ["CL-025"],
    title: "An address of the web is a text like any other",
    steps: ["http://example.com/secret", "https://example.com/secret"].map((address) =>
      creates(["--name", "app", "--secret-string", address], { Name: "app", SecretString: address }),
    ),
  }),
  defineScenario({
    id: "command-line/files/within-json",
    rules: ["CL-026"],
    title: "Inside of JSON the name of a file is a text like any other",
    steps: [
      creates(
        ["--cli-input-json", '{"Name":"app","SecretString":"file://secret.txt"}'],
        { Name: "app", SecretString: "file://secret.txt" },
        { files: { "secret.txt": "correct horse" } },
      ),
      creates(
        ["--name", "app", "--tags", '[{"Key":"a","Value":"file://secret.txt"}]'],
        { Name: "app", Tags: [{ Key: "a", Value: "file://secret.txt" }] },
        { files: { "secret.txt": "correct horse" } },
      ),
    ],
  }),
  defineScenario({
    id: "command-line/files/secret-hidden",
    rules: ["CS-071"],
    title: "A secret that was typed is warned of, and not shown in whatever is complained of",
    steps: [
      {
        run: ["create-secret", "--name", "app", "--secret-string", "correct horse"],
        env: { HALLMARK_CLI_WARNINGS: null },
        answer: { status: 200, body: {} },
        expect: {
          exitCode: 0,
          stdout: "",
          stderr:
            "secretsmanager: warning: --secret-string holds a secret that other users and the shell's history can see; " +
            "give it in a file instead: --secret-string file://PATH\n",
        },
      },
      refuses(
        ["create-secret", "--cli-input-json", '{"Name":"app","SecretString":["correct horse"]}'],
        "Parameter validation failed:\n" +
          "Invalid type for parameter SecretString, value: (not shown), type: <class 'list'>, valid types: <class 'str'>",
      ),
      refuses(
        ["create-secret", "--cli-input-json", '{"Name":"app","SecretString":"correct horse"'],
        "Error parsing parameter 'cli-input-json': Invalid JSON: Expecting ',' delimiter: line 1 column 45 (char 44)",
      ),
    ],
  }),
];
