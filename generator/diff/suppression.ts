import { isJsonObject, namespaceOf, type JsonValue, type Model, type Severity, type ShapeId } from "../model/index.js";
import type { Finding } from "./evaluator.js";

/**
 * Applies what the new model says of findings: what it suppresses is left out (an error cannot be), and severities are
 * raised where it asks for that.
 *
 * @see https://smithy.io/2.0/spec/model-validation.html#suppressions
 */
export function suppression(model: Model): (findings: Iterable<Finding>) => readonly Finding[] {
  const suppressions = entriesOf(model, "suppressions");
  const overrides = entriesOf(model, "severityOverrides");
  return (findings) => {
    const kept: Finding[] = [];
    for (const finding of findings) {
      if (finding.severity !== "error" && isSuppressed(model, suppressions, finding)) continue;
      kept.push(raised(overrides, finding));
    }
    return kept;
  };
}

interface Entry {
  readonly id: string;
  readonly namespace: string;
  readonly severity: Severity | undefined;
}

const weight: readonly Severity[] = ["note", "warning", "danger", "error"];

function entriesOf(model: Model, key: string): readonly Entry[] {
  const entries = model.metadata.get(key);
  if (!Array.isArray(entries)) return [];
  return (entries as readonly JsonValue[]).flatMap((entry) => {
    if (!isJsonObject(entry)) return [];
    const { id, namespace, severity } = entry;
    if (typeof id !== "string" || typeof namespace !== "string") return [];
    return { id, namespace, severity: weight.find((each) => each.toUpperCase() === severity) };
  });
}

function isSuppressed(model: Model, entries: readonly Entry[], finding: Finding): boolean {
  if (entries.some((entry) => isFor(entry, finding))) return true;
  const ids = finding.shape === undefined ? undefined : suppressedOn(model, finding.shape);
  return (
    Array.isArray(ids) && (ids as readonly JsonValue[]).some((id) => typeof id === "string" && isWithin(finding.id, id))
  );
}

function suppressedOn(model: Model, shape: ShapeId): JsonValue | undefined {
  const owner = shape.includes("$") ? model.member(shape) : model.get(shape);
  return owner?.traits.get("smithy.api#suppress");
}

function raised(overrides: readonly Entry[], finding: Finding): Finding {
  let { severity } = finding;
  for (const entry of overrides) {
    if (entry.severity === undefined || !isFor(entry, finding)) continue;
    if (weight.indexOf(entry.severity) > weight.indexOf(severity)) severity = entry.severity;
  }
  return severity === finding.severity ? finding : { ...finding, severity };
}

function isFor({ id, namespace }: Entry, finding: Finding): boolean {
  if (!isWithin(finding.id, id)) return false;
  return namespace === "*" || (finding.shape !== undefined && namespaceOf(finding.shape) === namespace);
}

/** Whether an event id is another one or one below it: `A.B` is within `A`. */
function isWithin(id: string, outer: string): boolean {
  return id === outer || id.startsWith(`${outer}.`);
}
