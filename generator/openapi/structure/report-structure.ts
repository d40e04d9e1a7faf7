import { closestOf, isJsonObject, type JsonValue } from "../../model/index.js";
import { describe } from "../diagnostics/describe.js";
import type { Report } from "../diagnostics/findings.js";
import { diagnose } from "../diagnostics/wrong.js";
import type { Documents } from "../document/documents.js";
import type { Node } from "../document/node.js";
import { leaveOut, type Version } from "../reading.js";
import { kindsOf, type Slot } from "./kinds.js";

/** What may be written out or referred to, whatever else its kind has. */
const REFERRING = "$ref";

/** What the kinds of objects say for people that the model has no place for. */
const DETAILS: Readonly<Record<string, ReadonlySet<string>>> = {
  Info: new Set(["termsOfService", "contact", "license"]),
  Response: new Set(["summary"]),
  SecurityScheme: new Set(["description", "bearerFormat", "deprecated", "oauth2MetadataUrl"]),
  Tag: new Set(["summary", "description", "externalDocs", "parent", "kind"]),
};

/** Extensions that are read. */
const READ: ReadonlySet<string> = new Set([
  "x-enum-descriptions",
  "x-enum-varnames",
  "x-enumNames",
  "x-hallmark-sensitive",
  "x-nullable",
]);

/**
 * Looks for misspelt names, missing ones, values of wrong types, extensions and examples in everything that a document
 * leads to, by the structure that its version of OpenAPI gives documents.
 *
 * Our own instead of a linter's: this takes a tenth of the time, needs no package loaded, and bears references in
 * circles.
 */
export function reportStructure(
  root: Node,
  documents: Documents,
  { version, report }: { readonly version: Version; readonly report: Report },
): void {
  const kinds = kindsOf(version);
  const seen = new Map<string, Set<JsonValue>>();
  const open: { readonly node: Node; readonly kind: string }[] = [{ node: root, kind: "Root" }];

  const visit = (node: Node, kind: string): void => {
    const slots = kinds.get(kind);
    if (slots === undefined) return;
    if (kind === "Schema" && (typeof node.value === "boolean" || (node.step === "items" && Array.isArray(node.value))))
      return;
    if (!isJsonObject(node.value)) return wrongType(node, `an object (${kind})`);
    const known = seen.get(kind) ?? new Set();
    seen.set(kind, known);
    if (known.has(node.value)) return;
    known.add(node.value);
    if (node.string(REFERRING) !== undefined) {
      const target = documents.follow(node);
      const isKind = isJsonObject(target?.value) || (kind === "Schema" && typeof target?.value === "boolean");
      if (target && isKind) open.push({ node: target, kind });
      else if (target) {
        const found = describe(target.value);
        report(diagnose["mistyped-reference"]({ want: `an object (${kind})`, found }), node.get(REFERRING)!);
      }
      if (kind !== "Schema" && kind !== "PathItem") return;
    } else {
      for (const { name, isRequired } of slots.values()) {
        if (isRequired && !node.has(name)) report(diagnose["missing-property"]({ name }), node, { part: "key" });
      }
    }
    for (const [name, value] of node.entries()) {
      if (name === REFERRING) continue;
      const slot = slots.get(name);
      if (slot && kind !== "Components" && /^examples?$/.test(name)) {
        leaveOut({ report }, "examples-not-held", value, { part: "key" });
      }
      if (DETAILS[kind]?.has(name))
        leaveOut({ report }, "document-detail-not-held", value, { subject: name, part: "key" });
      if (slot) check(value, slot);
      else if (name.startsWith("x-")) extension(name, value);
      else
        report(diagnose["misplaced-property"]({ name, closest: closestOf(name, slots.keys()) }), value, {
          part: "key",
        });
    }
  };

  const extension = (name: string, node: Node): void => {
    if (!READ.has(name)) leaveOut({ report }, "extension-not-held", node, { subject: name, part: "key" });
  };

  const check = (node: Node, { kinds: wanted, wrapping, hasExtensions }: Slot): void => {
    if (wrapping === "list" && Array.isArray(node.value)) {
      node.value.forEach((_, index) => checkOne(node.get(index)!, wanted));
    } else if (wrapping === "map" && isJsonObject(node.value)) {
      for (const [name, value] of node.entries()) {
        if (hasExtensions && name.startsWith("x-")) extension(name, value);
        else checkOne(value, wanted);
      }
    } else if (wrapping === undefined || wanted.length > 1) {
      checkOne(node, wanted);
    } else {
      wrongType(node, wrapping === "list" ? "a list" : "an object");
    }
  };

  const checkOne = (node: Node, wanted: readonly string[]): void => {
    const [first = "*"] = wanted;
    if (first === "*") return;
    if (/^[A-Z]/.test(first)) open.push({ node, kind: first });
    else if (!wanted.includes(typeof node.value)) {
      const want = wanted.map((kind) => (kind === "boolean" ? "true or false" : `a ${kind}`)).join(" or ");
      report(diagnose["wrong-value"]({ want, found: describe(node.value) }), node);
    }
  };

  const wrongType = (node: Node, want: string): void => {
    report(diagnose["wrong-type"]({ want, found: describe(node.value) }), node);
  };

  for (let next = open.pop(); next !== undefined; next = open.pop()) visit(next.node, next.kind);
}
