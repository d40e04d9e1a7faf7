import type { JsonObject, JsonValue } from "../../model/index.js";
import {
  isJsonObject,
  kebabCase,
  targetOf,
  type ExamplePlan,
  type MemberPlan,
  type OperationPlan,
  type ServicePlan,
  type ShapePlan,
  type SimplePlan,
  type StructurePlan,
  type TimestampFormat,
} from "../../plan/index.js";
import { markdownOf } from "../shared/prose/markdown.js";
import { BASE64 } from "./simple-schema.js";

/** The requests of a model's examples, by name. @see smithy.api#examples */
export function inputExamples(plan: ServicePlan, { examples, input }: OperationPlan): JsonObject {
  return named(examples, (example) => wireValue(plan, input, example.input));
}

/** The answers of those examples that get one. */
export function outputExamples(plan: ServicePlan, { examples, output }: OperationPlan): JsonObject {
  return named(examples, (example) => example.error === undefined && wireValue(plan, output, example.output ?? {}));
}

/** The answers of those that get one of these errors. */
export function errorExamples(
  plan: ServicePlan,
  { examples }: OperationPlan,
  errors: readonly StructurePlan[],
): JsonObject {
  return named(examples, ({ error }) => {
    const structure = errors.find(({ id }) => id === error?.shapeId);
    if (!error || !structure) return false;
    return { __type: structure.name, ...(wireValue(plan, structure, error.content) as JsonObject) };
  });
}

function named(examples: readonly ExamplePlan[], valueOf: (example: ExamplePlan) => JsonValue | false): JsonObject {
  const found = examples.map((example, index) => {
    const name = kebabCase(example.title.replace(/[^A-Za-z0-9]+/g, "-").replace(/^-|-$/g, ""));
    return { name: `${index + 1}-${name}`, example, value: valueOf(example) };
  });
  return Object.fromEntries(
    found
      .filter(({ value }) => value !== false)
      .map(({ name, example, value }) => [
        name,
        {
          summary: example.title,
          ...(example.documentation !== undefined && { description: markdownOf(example.documentation) }),
          value,
        },
      ]),
  );
}

/** A value of a trait as it is in a body. */
function wireValue(plan: ServicePlan, shape: ShapePlan | undefined, value: JsonValue, member?: MemberPlan): JsonValue {
  if (!shape || value === null) return value;
  const inner = (of: MemberPlan, each: JsonValue) => wireValue(plan, targetOf(plan, of), each, of);
  switch (shape.kind) {
    case "structure":
    case "union":
      if (!isJsonObject(value)) return value;
      return mapEntries(value, (each, name) => {
        const of = shape.members.find((candidate) => candidate.name === name);
        return of ? inner(of, each) : each;
      });
    case "list":
      return Array.isArray(value) ? (value as readonly JsonValue[]).map((each) => inner(shape.member, each)) : value;
    case "map":
      return isJsonObject(value) ? mapEntries(value, (each) => inner(shape.value, each)) : value;
    case "simple":
      return wireText(shape, value, member?.timestampFormat ?? shape.timestampFormat);
    default:
      return value;
  }
}

/** In models, times are text, and bytes may be described instead of encoded: `<binary data>`. */
function wireText(shape: SimplePlan, value: JsonValue, format: TimestampFormat = "epoch-seconds"): JsonValue {
  if (typeof value !== "string") return value;
  if (shape.type === "blob") return new RegExp(BASE64).test(value) ? value : Buffer.from(value).toString("base64");
  const time = shape.type === "timestamp" && format === "epoch-seconds" ? Date.parse(value) / 1000 : NaN;
  return Number.isNaN(time) ? value : time;
}

function mapEntries(value: JsonObject, change: (each: JsonValue, name: string) => JsonValue): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, change(each, name)]));
}
