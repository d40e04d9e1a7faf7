import {
  isJsonObject,
  type JsonValue,
  type ListShape,
  type MapShape,
  type Member,
  type MembersShape,
  type Shape,
  type Traits,
} from "../../model/index.js";
import { noTraits } from "../ast/read-traits.js";
import { describeJson } from "../diagnostics.js";
import { canonicalJson } from "../json/canonical-json.js";
import { checkNumber } from "./check-number.js";
import { checkReference, type ReferenceScope } from "./check-reference.js";
import { describeLimits, isOutside } from "./limits.js";
import { limitsFor, pathOf, traitOf, type Part } from "./part.js";
import { matches } from "./pattern.js";
import type { ValueProblem } from "./value-problem.js";

/** How many values of an enum a message names. */
const SHOWN_VALUES = 20;

/** Checks JSON values, of traits and defaults, against shapes of a model and their constraint traits. */
export class ValueChecker {
  readonly #scope: ReferenceScope;
  #problems: ValueProblem[] = [];
  // Parts still to check, last first. No recursion, because values may nest deeper than the engine's call stack.
  readonly #open: Part[] = [];

  constructor(scope: ReferenceScope) {
    this.#scope = scope;
  }

  /**
   * Everything about a value that does not fit its shape, in the order of the value.
   *
   * @param traits - those of the member that holds the value.
   */
  check(shape: Shape, value: JsonValue, traits: Traits = noTraits): readonly ValueProblem[] {
    this.#problems = [];
    this.#run({ shape, traits, value });
    return this.#problems;
  }

  #run(start: Part): void {
    this.#open.push(start);
    for (let part = this.#open.pop(); part !== undefined; part = this.#open.pop()) {
      const from = this.#open.length;
      this.#checkPart(part);
      reverseFrom(this.#open, from);
    }
  }

  #checkPart(part: Part): void {
    const { shape, value } = part;
    switch (shape.type) {
      case "boolean":
        if (typeof value !== "boolean") this.#mismatch(part, "true or false");
        return;
      case "string":
        if (typeof value !== "string") return this.#mismatch(part, "a string");
        return this.#checkString(part, value);
      case "blob":
        if (typeof value !== "string") this.#mismatch(part, "a string");
        return;
      case "timestamp":
        if (typeof value !== "string" && typeof value !== "number")
          this.#mismatch(part, "a time, as a string or number");
        return;
      case "byte":
      case "short":
      case "integer":
      case "long":
      case "float":
      case "double":
      case "bigInteger":
      case "bigDecimal":
      case "intEnum": {
        const problem = checkNumber(shape.type, value);
        if (problem !== undefined) return this.#add(part, problem);
        if (shape.type === "intEnum") return this.#checkEnum(part, shape);
        return this.#checkRange(part, Number(value));
      }
      case "enum":
        if (typeof value !== "string") return this.#mismatch(part, "a string");
        return this.#checkEnum(part, shape);
      case "list":
        if (!Array.isArray(value)) return this.#mismatch(part, "an array");
        return this.#checkList(part, shape, value as readonly JsonValue[]);
      case "map":
        if (!isJsonObject(value)) return this.#mismatch(part, "an object");
        return this.#checkMap(part, shape);
      case "structure":
        if (!isJsonObject(value)) return this.#mismatch(part, "an object");
        return this.#checkStructure(part, shape);
      case "union":
        if (!isJsonObject(value)) return this.#mismatch(part, "an object");
        return this.#checkUnion(part, shape);
      case "document":
      case "operation":
      case "service":
      case "resource":
        return;
      default:
        shape satisfies never;
    }
  }

  #checkString(part: Part, value: string): void {
    this.#checkLength(part, "characters", () => [...value].length);
    const pattern = traitOf(part, "smithy.api#pattern");
    if (typeof pattern === "string" && !matches(pattern, value)) {
      this.#add(part, `must match the pattern ${pattern}`, "constraint");
    }
    const idRef = traitOf(part, "smithy.api#idRef");
    const problem = isJsonObject(idRef) ? checkReference(this.#scope, value, idRef) : undefined;
    if (problem !== undefined) this.#add(part, problem);
  }

  #checkEnum(part: Part, shape: MembersShape): void {
    const values = Array.from(shape.members.values(), (member) => member.traits.get("smithy.api#enumValue"));
    if (values.includes(part.value)) return;
    // Values of other types are findings of their own.
    const shown = values.flatMap((value) => {
      return typeof value === "string" ? `"${value}"` : typeof value === "number" ? String(value) : [];
    });
    const more = shown.length > SHOWN_VALUES ? ", …" : "";
    this.#add(part, `must be one of ${shown.slice(0, SHOWN_VALUES).join(", ")}${more}`);
  }

  #checkList(part: Part, shape: ListShape, elements: readonly JsonValue[]): void {
    this.#checkLength(part, "elements", () => elements.length);
    const seen = part.shape.traits.has("smithy.api#uniqueItems") ? new Set<string>() : undefined;
    for (const [index, element] of elements.entries()) {
      const text = seen && canonicalJson(element);
      if (seen?.has(text!)) {
        const path = [...pathOf(part), index];
        this.#problems.push({ path, kind: "constraint", message: "must not stand in the list twice" });
      }
      seen?.add(text!);
      if (element === null && shape.traits.has("smithy.api#sparse")) continue;
      this.#follow(part, shape.member, element, index);
    }
  }

  #checkMap(part: Part, shape: MapShape): void {
    const entries = Object.entries(part.value as object) as [string, JsonValue][];
    this.#checkLength(part, "entries", () => entries.length);
    for (const [key, entry] of entries) {
      this.#follow(part, shape.key, key, key);
      if (entry === null && shape.traits.has("smithy.api#sparse")) continue;
      this.#follow(part, shape.value, entry, key);
    }
  }

  #checkStructure(part: Part, shape: MembersShape): void {
    const value = part.value as { readonly [name: string]: JsonValue };
    for (const member of shape.members.values()) {
      const isMissing = !Object.hasOwn(value, member.name);
      if (isMissing && member.traits.has("smithy.api#required") && !member.traits.has("smithy.api#default")) {
        this.#add(part, `needs the member \`${member.name}\``);
      }
    }
    this.#checkMembers(part, shape);
  }

  #checkUnion(part: Part, shape: MembersShape): void {
    const names = Object.keys(part.value as object);
    if (names.length !== 1) {
      const known = [...shape.members.keys()].map((name) => `\`${name}\``).join(", ");
      this.#add(part, `must have exactly one of the members ${known}, found ${names.length}`);
    }
    this.#checkMembers(part, shape);
  }

  #checkMembers(part: Part, shape: MembersShape): void {
    for (const [name, value] of Object.entries(part.value as object) as [string, JsonValue][]) {
      const member = shape.members.get(name);
      if (member !== undefined) {
        this.#follow(part, member, value, name);
      } else {
        this.#problems.push({ path: [...pathOf(part), name], kind: "unknown member", message: "is not a member" });
      }
    }
  }

  #follow(part: Part, member: Member, value: JsonValue, step: string | number): void {
    const shape = this.#scope.model.get(member.target);
    // A target that is missing is a finding of its own.
    if (shape !== undefined) this.#open.push({ shape, traits: member.traits, value, parent: part, step });
  }

  /** @param size - counts; seldom asked, because few strings have limits, and characters take time to count. */
  #checkLength(part: Part, unit: string, size: () => number): void {
    const limits = limitsFor(part, "smithy.api#length");
    if (limits && isOutside(size(), limits))
      this.#add(part, `must have ${describeLimits(limits)} ${unit}`, "constraint");
  }

  #checkRange(part: Part, value: number): void {
    const limits = limitsFor(part, "smithy.api#range");
    if (limits && isOutside(value, limits)) this.#add(part, `must be ${describeLimits(limits)}`, "constraint");
  }

  #mismatch(part: Part, want: string): void {
    this.#add(part, `must be ${want}, found ${describeJson(part.value)}`);
  }

  #add(part: Part, message: string, kind: ValueProblem["kind"] = "mismatch"): void {
    this.#problems.push({ path: pathOf(part), kind, message });
  }
}

/** Turns the end of a list round, so that what was pushed first is taken first. */
function reverseFrom<T>(list: T[], from: number): void {
  for (let left = from, right = list.length - 1; left < right; left++, right--) {
    [list[left], list[right]] = [list[right]!, list[left]!];
  }
}
