import type { MemberValue, StructureValue, Value } from "../command-line.js";
import { placeholder } from "./input-skeleton.js";

/** The YAML that `--cli-input-yaml` takes, with placeholders in it, each member explained. Rule CL-054. */
export function yamlSkeleton(input: StructureValue): string {
  const lines = structureLines(input, []);
  return lines.length === 0 ? "{}\n" : `${lines.join("\n")}\n`;
}

/** The lines of a block; empty for a structure without members and for one within itself. */
function structureLines(value: StructureValue, around: readonly string[]): readonly string[] {
  if (around.includes(value.name)) return [];
  const within = [...around, value.name];
  return Object.entries(value.members).flatMap(([name, member]) => {
    return entryLines(plainOrQuoted(name), member.value(), within, comment(member));
  });
}

/** `key: value`, or `key:` and the block below it. */
function entryLines(key: string, value: Value, around: readonly string[], comment: string): readonly string[] {
  const block = blockLines(value, around);
  if (block === undefined) return [`${key}: ${scalar(value)}${comment}`];
  if (block.length === 0) return [`${key}: {}${comment}`];
  // The elements of a list stand below the first letter of their key.
  const indented = value.kind === "list" ? block : block.map((line) => `  ${line}`);
  return [`${key}:${comment}`, ...indented];
}

/** `undefined` for what fits on the line of its key. */
function blockLines(value: Value, around: readonly string[]): readonly string[] | undefined {
  switch (value.kind) {
    case "structure":
    case "union":
      return structureLines(value, around);
    case "map":
      return entryLines("KeyName", value.value(), around, "");
    case "list":
      return elementLines(value.element(), around);
    default:
      return undefined;
  }
}

function elementLines(value: Value, around: readonly string[]): readonly string[] {
  const block = blockLines(value, around);
  if (block === undefined) return [`- ${scalar(value)}`];
  if (block.length === 0) return ["- {}"];
  return block.map((line, index) => `${index === 0 ? "-" : " "} ${line}`);
}

function scalar(value: Value): string {
  return value.kind === "blob" ? '!!binary ""' : quotedText(placeholder(value, []));
}

function quotedText(placeholder: unknown): string {
  return placeholder === "" ? "''" : JSON.stringify(placeholder);
}

/** Names that YAML would read as something else than text are quoted. */
function plainOrQuoted(name: string): string {
  return /^(?:true|false|null|yes|no|on|off|y|n|\d.*)$/i.test(name) ? JSON.stringify(name) : name;
}

function comment({ value, isRequired, isIdempotencyToken, summary }: MemberValue): string {
  const shape = value();
  const values = shape.kind === "string" ? shape.values : undefined;
  const parts = [
    isRequired && !isIdempotencyToken ? "[REQUIRED]" : "",
    summary?.replaceAll(/\s+/g, " ").trim() ?? "",
    values === undefined ? "" : `Valid values are: ${values.join(", ")}.`,
  ].filter((part) => part !== "");
  return parts.length === 0 ? "" : `  # ${parts.join(" ")}`;
}
