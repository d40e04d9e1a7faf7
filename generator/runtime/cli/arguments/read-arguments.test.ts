import { expect, it, vi } from "vitest";
import {
  command,
  commandLineOf,
  commands,
  inputOf,
  read,
  scalar,
  structure,
  text,
} from "../../../testing/command-lines.js";
import type { CommandLine } from "../command-line.js";
import { optionsOf } from "./command-options.js";
import { readArguments } from "./read-arguments.js";

const nowhere = { env: {}, readFile: () => new Uint8Array() };

function globalsOf(words: readonly string[], commandLine: CommandLine = commandLineOf(commands)): Promise<unknown> {
  return readArguments(commandLine, words, nowhere).then(({ globals }) => globals);
}

// Rule CL-001.
it("has the options of the page in its order", () => {
  expect(optionsOf(commands["create-secret"]).map(({ name }) => name)).toEqual([
    "name",
    "client-request-token",
    "description",
    "kms-key-id",
    "secret-binary",
    "secret-string",
    "tags",
    "add-replica-regions",
    "force-overwrite-replica-secret",
    "no-force-overwrite-replica-secret",
    "cli-input-json",
    "cli-input-yaml",
    "generate-cli-skeleton",
  ]);
});

// Rules CL-002, CL-003, CL-004, CL-007.
it.each([
  { line: "--name a --kms-key-id k", input: { Name: "a", KmsKeyId: "k" } },
  { line: "--kms-key-id k --name a", input: { Name: "a", KmsKeyId: "k" } },
  { line: "--nam a --desc d", input: { Name: "a", Description: "d" } },
  { line: "--name a --name b", input: { Name: "b" } },
  { line: "--name a --tags Key=x Key=y --tags Key=z", input: { Name: "a", Tags: [{ Key: "z" }] } },
  { line: "--name a --secret-string=--dash", input: { Name: "a", SecretString: "--dash" } },
  { line: "--name a --force-overwrite-replica-secret", input: { Name: "a", ForceOverwriteReplicaSecret: true } },
  { line: "--name a --no-force-overwrite-replica-secret", input: { Name: "a", ForceOverwriteReplicaSecret: false } },
  { line: "--name a --force --no-force", input: { Name: "a", ForceOverwriteReplicaSecret: false } },
  { line: "--name a --no-force --force", input: { Name: "a", ForceOverwriteReplicaSecret: true } },
  {
    line: "--name a --client-request-token t23456789012345678901234567890123",
    input: { Name: "a", ClientRequestToken: "t23456789012345678901234567890123" },
  },
  { line: "--name a --", input: { Name: "a" } },
])("create-secret $line", async ({ line, input }) => {
  const found = await inputOf(["create-secret", ...line.split(" ")]);
  expect(found).toEqual(input);
  // Rule CL-039: in the model's order, wherever the words stand.
  expect(Object.keys(found as object)).toEqual(Object.keys(input));
});

// Rules CL-004 to CL-007, CL-008 (the exit codes of version 2), CL-057.
it.each([
  { line: "create-secret", told: "252 words: the following arguments are required: --name" },
  { line: "untag-resource", told: "252 words: the following arguments are required: --secret-id, --tag-keys" },
  {
    line: "create-secret --name a --secret-string --dash",
    told: "252 words: argument --secret-string: expected one argument",
  },
  { line: "create-secret --name a --bogus x", told: "252 unknown: Unknown options: --bogus, x" },
  { line: "create-secret --name a -- x", told: "252 unknown: Unknown options: x" },
  { line: "create-secret --name a --force-overwrite-replica-secret true", told: "252 unknown: Unknown options: true" },
  {
    line: "create-secret --name a --force-overwrite-replica-secret=true",
    told: "252 words: argument --force-overwrite-replica-secret: ignored explicit argument 'true'",
  },
  {
    line: "create-secret --secret x",
    told: "252 words: ambiguous option: --secret could match --secret-binary, --secret-string",
  },
  { line: "", told: "252 words: the following arguments are required: operation" },
  {
    line: "--no create-secret",
    told: "252 words: ambiguous option: --no could match --no-verify-ssl, --no-paginate, --no-sign-request, --no-cli-pager, --no-cli-auto-prompt",
  },
  { line: "create-secret --name a --region", told: "252 words: argument --region: expected one argument" },
  {
    line: "create-secret --name a --cli-read-timeout 1s",
    told: "252 words: argument --cli-read-timeout: invalid int value: '1s'",
  },
  {
    line: "completion",
    told: "252 words: argument shell: Invalid choice, valid choices are:\n\nbash                                     | zsh\nfish",
  },
])("refuses: $line", async ({ line, told }) => {
  expect(await read(line.split(" ").filter((word) => word !== ""))).toBe(told);
});

it("names the choices, and those that may have been meant", async () => {
  expect(await read(["create-secre"])).toBe(
    "252 words: argument operation: Invalid choice, valid choices are:\n\n" +
      "create-secret                            | rotate-secret\n" +
      "untag-resource                           | list-secrets\n" +
      "completion                               | help\n\n" +
      "Invalid choice: 'create-secre', maybe you meant:\n\n  * create-secret\n",
  );
  expect(await read(["create-secret", "--name", "a", "--output", "xml"])).toBe(
    "252 words: argument --output: Invalid choice, valid choices are:\n\n" +
      "json                                     | text\ntable                                    | yaml\nyaml-stream",
  );
});

// Rule CL-017.
it.each([
  "--region us-east-1 --debug create-secret --name a",
  "create-secret --region us-east-1 --name a --debug",
  "create-secret --name a --reg=us-east-1 --deb",
  "create-secret --region eu-west-1 --name a --debug --region us-east-1",
])("takes the options of all commands wherever they stand: %s", async (line) => {
  expect(await globalsOf(line.split(" "))).toEqual({ region: "us-east-1", debug: true });
  expect(await inputOf(line.split(" "))).toEqual({ Name: "a" });
});

it("reads the options of all commands as what they are", async () => {
  const line = "create-secret --name a --cli-read-timeout 5 --output yaml --no-sign-request --query length(@)";
  expect(await globalsOf(line.split(" "))).toEqual({
    "cli-read-timeout": 5,
    output: "yaml",
    "no-sign-request": true,
    query: "length(@)",
  });
});

it.each(["help", "--help", "--help --region x"])("shows the overview for: %s", async (line) => {
  expect(await read(line.split(" "))).toEqual({ kind: "help" });
});

it.each([
  "help create-secret",
  "create-secret help",
  "create-secret --help",
  "create-secret --name a help",
  "create-secret --bogus --help",
  "--help create-secret",
])("shows the page of a command for: %s", async (line) => {
  const subcommand = { name: "create-secret", command: commands["create-secret"] };
  expect(await read(line.split(" "))).toEqual({ kind: "help", subcommand });
});

it("tells its version before anything else is looked at", async () => {
  expect(await read(["--version"])).toEqual({ kind: "version" });
  expect(await read(["no-such-command", "--version"])).toEqual({ kind: "version" });
});

it("completes for the shells that it knows", async () => {
  expect(await read(["completion", "zsh"])).toEqual({ kind: "completion", shell: "zsh" });
});

it("lets a command come before the words that are none", async () => {
  const completion = command("Completion", structure("CompletionRequest", {}));
  expect(await read(["completion"], { commandLine: commandLineOf({ completion }) })).toMatchObject({ kind: "call" });
});

it("leaves an option that all commands have to a member of that name, behind the command", async () => {
  const input = structure("CopyRequest", { Region: text, Version: scalar("integer"), Name: text });
  const commandLine = commandLineOf({ copy: command("Copy", input) });
  const line = ["--region", "us-east-1", "copy", "--region", "eu-west-1", "--version", "3", "--output", "text"];
  expect(await inputOf(line, { commandLine })).toEqual({ Region: "eu-west-1", Version: 3 });
  expect(await globalsOf(line, commandLine)).toEqual({ region: "us-east-1", output: "text" });
});

it("loads the command that is named, and no other", async () => {
  const load = vi.fn(() => Promise.resolve(commands["rotate-secret"]));
  const others = { summary: "", load: () => Promise.reject(new Error("not asked for")) };
  const commandLine = { ...commandLineOf({}), commands: { other: others, mine: { summary: "", load } } };
  expect(await inputOf(["mine", "--secret-id", "x"], { commandLine })).toEqual({ SecretId: "x" });
  expect(load).toHaveBeenCalledOnce();
});
