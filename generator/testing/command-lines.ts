import type {
  Command,
  CommandLine,
  ListValue,
  MemberValue,
  ScalarValue,
  StructureValue,
  Value,
} from "../runtime/cli/command-line.js";
import { readArguments } from "../runtime/cli/arguments/read-arguments.js";
import type { Action } from "../runtime/cli/arguments/invocation.js";
import { UsageError } from "../runtime/cli/arguments/usage-error.js";

export const text: ScalarValue = { kind: "string" };
export const secret: ScalarValue = { kind: "string", isSensitive: true };

export function scalar(kind: ScalarValue["kind"], facts: Omit<Partial<ScalarValue>, "kind"> = {}): ScalarValue {
  return { kind, ...facts };
}

export function list(element: Value, facts: Omit<Partial<ListValue>, "kind" | "element"> = {}): ListValue {
  return { kind: "list", element: () => element, ...facts };
}

export function map(value: Value, key: Value = text): Value {
  return { kind: "map", key: () => key, value: () => value };
}

export function required(value: Value): MemberValue {
  return { value: () => value, isRequired: true };
}

/** Members are optional unless they are given whole, by `required` say. */
export function structure(name: string, members: Readonly<Record<string, Value | MemberValue>>): StructureValue {
  const entries = Object.entries(members).map(([member, value]): [string, MemberValue] => {
    return [member, "kind" in value ? { value: () => value } : value];
  });
  return { kind: "structure", name, members: Object.fromEntries(entries) };
}

export function command(operation: string, input: StructureValue, facts: Partial<Command> = {}): Command {
  return {
    operation,
    input,
    help: () => Promise.resolve(`help of ${operation}`),
    command: () => Promise.reject(new Error("Nothing is called.")),
    ...facts,
  };
}

const tags = list(structure("Tag", { Key: scalar("string", { min: 1 }), Value: text }));

/** Commands in the manner of Secrets Manager's. */
export const commands = {
  "create-secret": command(
    "CreateSecret",
    structure("CreateSecretRequest", {
      Name: required(scalar("string", { min: 1, max: 512 })),
      ClientRequestToken: { value: () => scalar("string", { min: 32, max: 64 }), isIdempotencyToken: true },
      Description: text,
      KmsKeyId: text,
      SecretBinary: scalar("blob", { isSensitive: true }),
      SecretString: secret,
      Tags: tags,
      AddReplicaRegions: list(
        structure("ReplicaRegionType", { Region: scalar("string", { min: 1 }), KmsKeyId: text }),
        {
          min: 1,
        },
      ),
      ForceOverwriteReplicaSecret: scalar("boolean"),
    }),
    { output: structure("CreateSecretResponse", { ARN: scalar("string", { min: 20 }), Name: text, VersionId: text }) },
  ),
  "rotate-secret": command(
    "RotateSecret",
    structure("RotateSecretRequest", {
      SecretId: required(text),
      RotationRules: structure("RotationRulesType", {
        AutomaticallyAfterDays: scalar("long", { min: 1, max: 1000 }),
        Duration: text,
      }),
      RotateImmediately: scalar("boolean"),
    }),
  ),
  "untag-resource": command(
    "UntagResource",
    structure("UntagResourceRequest", { SecretId: required(text), TagKeys: required(list(text)) }),
  ),
  "list-secrets": command(
    "ListSecrets",
    structure("ListSecretsRequest", {
      MaxResults: scalar("integer", { min: 1, max: 100 }),
      NextToken: text,
      Filters: list(structure("Filter", { Key: scalar("string", { values: ["name", "all"] }), Values: list(text) })),
    }),
    { pages: { inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "SecretList" } },
  ),
};

export function commandLineOf(given: Readonly<Record<string, Command>>): CommandLine {
  const entries = Object.entries(given).map(([name, each]) => {
    return [name, { summary: each.operation, load: () => Promise.resolve(each) }] as const;
  });
  return {
    program: "secretsmanager",
    title: "AWS Secrets Manager",
    apiVersion: "2017-10-17",
    serviceId: "Secrets Manager",
    commands: Object.fromEntries(entries),
    help: () => Promise.resolve("overview"),
    client: () => Promise.reject(new Error("Nothing is called.")),
  };
}

/** Files by their paths; all others do not exist. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

function readFileFrom(files: Files): (path: string) => Uint8Array {
  return (path) => {
    const content = Object.hasOwn(files, path) ? files[path] : undefined;
    if (content === undefined) throw Object.assign(new Error("no such file"), { code: "ENOENT" });
    return typeof content === "string" ? new TextEncoder().encode(content) : content;
  };
}

/** What the words come to: the action, or the refusal in the way in which it is told. */
export async function read(
  words: readonly string[],
  { files = {}, commandLine = commandLineOf(commands) }: { files?: Files; commandLine?: CommandLine } = {},
): Promise<Action | string> {
  try {
    const surroundings = { env: { HOME: "/house" }, readFile: readFileFrom(files) };
    return (await readArguments(commandLine, words, surroundings)).action;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return `${error.exitCode} ${error.kind}: ${error.message}`;
  }
}

/** The input that the words come to, or the refusal. */
export async function inputOf(words: readonly string[], given: Parameters<typeof read>[1] = {}): Promise<unknown> {
  const action = await read(words, given);
  return typeof action === "object" && action.kind === "call" ? action.input : action;
}
