import { basename, dirname, relative } from "node:path";
import { closestOf, isJsonObject, type Diagnostic, type JsonValue } from "../../model/index.js";
import type { Report } from "../diagnostics/findings.js";
import { diagnose } from "../diagnostics/wrong.js";
import { parseReference, pointerSteps, type Source } from "../source/index.js";
import { identifiers, type Identifiers } from "./identifiers.js";
import { Node } from "./node.js";

/** How many references may lead to one another. */
const LONGEST_CHAIN = 100;

/** The files that a document consists of. */
export class Documents {
  readonly #sources: ReadonlyMap<string, Source>;
  readonly #absent: ReadonlyMap<string, string>;
  readonly #report: Report;
  #identifiers: Identifiers | undefined;

  /** @param absent - files that references name and that could not be read, with the reason, by path. */
  constructor(sources: readonly Source[], absent: ReadonlyMap<string, string>, report: Report) {
    this.#sources = new Map(sources.map((source) => [source.path, source]));
    this.#absent = absent;
    this.#report = report;
  }

  /** What a value means: itself, or what its `$ref` leads to in the end. Reports a reference that leads nowhere. */
  follow(node: Node): Node | undefined {
    const seen = new Set<JsonValue>();
    let found: Node | undefined = node;
    while (found?.string("$ref") !== undefined) {
      if (seen.has(found.value) || seen.size > LONGEST_CHAIN) {
        this.#report(diagnose["endless-reference"]({}), node.get("$ref")!);
        return undefined;
      }
      seen.add(found.value);
      found = this.target(found.get("$ref")!);
    }
    return found;
  }

  /** What the text of a reference leads to. Reports one that leads nowhere. */
  target(reference: Node): Node | undefined {
    const found = this.find(reference);
    if (found instanceof Node) return found;
    this.#report(found, reference);
    return undefined;
  }

  /** What the text of a reference leads to, or what is wrong with it. */
  find(reference: Node): Node | Diagnostic {
    const text = reference.text ?? "";
    this.#identifiers ??= identifiers([...this.#sources.values()]);
    const named = this.#identifiers.find(text, reference);
    if (named) return named;
    const parsed = parseReference(text, reference.source.path);
    if (parsed.kind === "malformed") return diagnose["malformed-reference"]({ reference: text });
    if (parsed.kind === "remote") return diagnose["remote-reference"]({ uri: parsed.uri });
    const source = parsed.path === undefined ? reference.source : this.#sources.get(parsed.path);
    if (source === undefined) return this.#absentFile(parsed.path!, reference);
    const steps = pointerSteps(parsed.fragment);
    if (steps === undefined) return diagnose["unknown-reference"]({ reference: text });
    let node: Node = new Node(source);
    for (const step of steps) {
      const next = node.get(step);
      if (next === undefined) {
        const closest = closestOf(step, Object.keys(node.object ?? {}));
        return diagnose["unknown-reference"]({ reference: text, step, closest });
      }
      node = next;
    }
    return node;
  }

  #absentFile(path: string, reference: Node): Diagnostic {
    const reason = this.#absent.get(path);
    const folder = dirname(reference.source.path);
    const shown = relative(folder, path).replaceAll("\\", "/");
    const known = [...this.#sources.keys()].map((each) => relative(folder, each).replaceAll("\\", "/"));
    const closest = closestOf(shown, known) ?? known.find((each) => basename(each) === basename(shown));
    return diagnose["missing-file"]({ path: shown, reason, closest });
  }
}

/** Whether a value is one that may be a schema: an object, or `true` or `false`. */
export function isSchemaValue(value: JsonValue): boolean {
  return isJsonObject(value) || typeof value === "boolean";
}
