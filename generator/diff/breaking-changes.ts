import { isJsonObject, pointerName, type JsonValue, type Severity, type Shape } from "../model/index.js";

/** A rule of a trait's definition: what change of the trait breaks something. */
export interface BreakingChange {
  /** Names of members that lead to the part of the value that the rule is about; empty for the whole. */
  readonly path: readonly string[];
  readonly change: "add" | "remove" | "update" | "presence" | "any";
  readonly severity: Severity;
  readonly message: string | undefined;
}

/** @see https://smithy.io/2.0/spec/model.html#breaking-change-rules */
export function breakingChangesOf(definition: Shape): readonly BreakingChange[] {
  const value = definition.traits.get("smithy.api#trait");
  const rules = isJsonObject(value) ? value["breakingChanges"] : undefined;
  return Array.isArray(rules) ? (rules as readonly JsonValue[]).flatMap((rule) => readRule(rule) ?? []) : [];
}

function readRule(rule: JsonValue): BreakingChange | undefined {
  if (!isJsonObject(rule)) return undefined;
  const { path = "", change, severity = "ERROR", message } = rule;
  const level = severities.get(severity);
  // The assembler has complained about a rule that is not of this form.
  if (typeof path !== "string" || level === undefined || !changes.has(change)) return undefined;
  return {
    path: segmentsOf(path),
    change: change as BreakingChange["change"],
    severity: level,
    message: typeof message === "string" ? message : undefined,
  };
}

const severities: ReadonlyMap<JsonValue, Severity> = new Map<JsonValue, Severity>([
  ["NOTE", "note"],
  ["WARNING", "warning"],
  ["DANGER", "danger"],
  ["ERROR", "error"],
]);

const changes: ReadonlySet<JsonValue | undefined> = new Set(["add", "remove", "update", "presence", "any"]);

/** The steps of a JSON Pointer. */
function segmentsOf(pointer: string): readonly string[] {
  return pointer.replace(/^#/, "").split("/").slice(1).map(pointerName);
}
