import type { JsonObject, JsonValue } from "../../../model/index.js";
import {
  commandLineName,
  isJsonObject,
  targetOf,
  type ExamplePlan,
  type MemberPlan,
  type OperationPlan,
  type ServicePlan,
} from "../../../plan/index.js";
import { blobPayloadOf } from "../../shared/blob-payload.js";
import { programOf, subcommandOf } from "../modules.js";

/** The examples of an operation as what to type and what is printed for it; those of errors are left to the tests. */
export function examplesOf(plan: ServicePlan, operation: OperationPlan): readonly object[] {
  return operation.examples
    .filter(({ error }) => error === undefined)
    .map((example) => ({
      title: example.title,
      command: commandOf(plan, operation, example),
      answer: Object.keys(example.output ?? {}).length > 0 ? JSON.stringify(example.output, null, 4) : "",
    }));
}

/** One option a line. Tokens are left out: clients make them up. */
function commandOf(plan: ServicePlan, operation: OperationPlan, { input = {} }: Partial<ExamplePlan>): string {
  const options = (operation.input?.members ?? [])
    .filter(({ name, isIdempotencyToken }) => input[name] !== undefined && !isIdempotencyToken)
    .map((member) => optionWords(plan, member, input[member.name]!));
  const { output } = operation;
  const outfile = output && blobPayloadOf(plan, output, "response") ? ["outfile"] : [];
  return [`${programOf(plan)} ${subcommandOf(operation)}`, ...options, ...outfile].join(" \\\n    ");
}

function optionWords(plan: ServicePlan, member: MemberPlan, value: JsonValue): string {
  const name = commandLineName(member.name);
  const target = targetOf(plan, member);
  if (typeof value === "boolean") return value ? `--${name}` : `--no-${name}`;
  // Others see what stands on a command line; a file is the way that the page is to teach.
  if (target.kind === "simple" && target.type === "blob") return `--${name} fileb://${name}.bin`;
  if (member.isSensitive) return `--${name} file://${name}.txt`;
  if (Array.isArray(value)) return `--${name} ${value.map((element) => quoted(wordOf(element))).join(" ")}`;
  return `--${name} ${quoted(wordOf(value))}`;
}

/** Shorthand where nothing in it has a meaning of its own, JSON otherwise. */
function wordOf(value: JsonValue): string {
  if (typeof value !== "object" || value === null) return String(value);
  const pairs = isJsonObject(value) ? pairsOf(value) : undefined;
  return pairs ?? JSON.stringify(value);
}

function pairsOf(value: JsonObject): string | undefined {
  const pairs = Object.entries(value).map(([name, held]) => {
    const values = Array.isArray(held) ? held : [held];
    const isPlain = values.every((each) => typeof each !== "object" && /^[^\s,='"\\[\]{}]+$/.test(String(each)));
    // A list of one looks like a value.
    const isList = Array.isArray(held);
    return isPlain && (!isList || values.length > 1) ? `${name}=${values.map(String).join(",")}` : undefined;
  });
  return pairs.every((pair) => pair !== undefined) ? pairs.join(",") : undefined;
}

/** As a POSIX shell takes it for one word. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
