import type { JsonValue } from "../../model/index.js";
import type { Node } from "../document/node.js";
import { statusName } from "./status-names.js";
import { pascalCase, wordsOf } from "./words.js";

/** Names for what a document does not name: made of the place where it stands, whatever else there is. */
export class PlaceNames {
  /** Names of operations and of schemas that have one, by their values. */
  readonly #given = new Map<JsonValue, string>();

  give(node: Node, name: string): void {
    if (!this.#given.has(node.value)) this.#given.set(node.value, name);
  }

  given(node: Node): string | undefined {
    return this.#given.get(node.value);
  }

  of(node: Node): string {
    return this.#given.get(node.value) ?? this.#made(node);
  }

  #made(node: Node): string {
    const { parent, step } = node;
    if (parent === undefined) return pascalCase(fileStem(node.source.file));
    const group = String(parent.step);
    const word = wordFor(node, group);
    // A component, or what a file without such groups holds at its top.
    if (ROOTS.has(group) && (parent.parent?.parent === undefined || parent.parent.step === "components")) {
      return pascalCase(String(step)) + ROOTS.get(group)!;
    }
    if (parent.parent === undefined) return pascalCase(String(step));
    const outer = GROUPS.has(group) || Array.isArray(parent.value) ? parent.parent : parent;
    return this.of(outer) + word;
  }
}

/** Groups of components, with what is added to the names in them. */
const ROOTS: ReadonlyMap<string, string> = new Map([
  ["schemas", ""],
  ["definitions", ""],
  ["$defs", ""],
  ["responses", "Response"],
  ["parameters", "Parameter"],
  ["requestBodies", "Request"],
  ["headers", "Header"],
  ["pathItems", ""],
  ["paths", ""],
]);

/** Objects that hold others by a name that says what they are. */
const GROUPS: ReadonlySet<string> = new Set([
  "properties",
  "patternProperties",
  "responses",
  "headers",
  "content",

  "definitions",
  "$defs",
]);

function wordFor(node: Node, group: string): string {
  const { step } = node;
  switch (group) {
    case "content":
    case "allOf":
      return "";
    case "responses":
      return String(step) === "200" ? "Response" : `${statusName(String(step))}Response`;
    case "parameters":
      return pascalCase(node.string("name") ?? String(step));
    case "patternProperties":
      return "Value";
    case "oneOf":
    case "anyOf":
      return alternativeWord(node);
    default:
      return STEPS[String(step)] ?? pascalCase(String(step));
  }
}

const STEPS: Readonly<Record<string, string>> = {
  schema: "",
  items: "Item",
  additionalProperties: "Value",
  requestBody: "Request",
};

function alternativeWord(node: Node): string {
  const reference = node.string("$ref");
  if (reference !== undefined) return pascalCase(fileStem(reference));
  const title = node.string("title");
  return title !== undefined && wordsOf(title).length > 0 ? pascalCase(title) : `Option${Number(node.step) + 1}`;
}

/** `pet` of `schemas/pet.yaml` and of `#/components/schemas/pet`. */
export function fileStem(path: string): string {
  const last = path.split(/[/\\#]/).findLast((part) => part !== "") ?? "";
  return last.replace(/\.(json|ya?ml)$/i, "").replace(/[.](schema|openapi)$/i, "");
}
