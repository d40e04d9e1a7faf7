import type { JsonObject } from "../../../model/index.js";
import type { EnumPlan, EnumValuePlan, ShapePlan } from "../../../plan/index.js";
import { codeSpan } from "../prose/inline.js";
import { markdownOf } from "../prose/markdown.js";
import { tellsAll, type Keywords, type SchemaContext } from "./context.js";
import { prose } from "./trait-keywords.js";

/** The values of an enum. */
export function enumKeywords(context: SchemaContext, shape: EnumPlan): Keywords {
  const { rules } = context;
  if (shape.kind === "intEnum") {
    const type = rules.useIntegerType ? "integer" : "number";
    return { type, ...(!rules.disableIntEnums && { enum: shape.values.map(({ value }) => value) }) };
  }
  if (rules.enumStrategy === "oneOf") {
    return { type: "string", oneOf: shape.values.map((value) => alternative(context, value)) };
  }
  return { type: "string", enum: shape.values.map(({ value }) => value) };
}

function alternative(context: SchemaContext, { value, title, documentation }: EnumValuePlan): JsonObject {
  return {
    const: value,
    ...(title !== undefined && { title }),
    ...(documentation !== undefined && { description: prose(context, documentation) }),
  };
}

/**
 * The description of an enum; of other shapes their traits tell it. Where the values stand in a plain list, JSON Schema has no place for what one of them
 * means, so the description lists that.
 */
export function meanings(context: SchemaContext, shape: ShapePlan): JsonObject {
  if (shape.kind !== "enum" && shape.kind !== "intEnum") return {};
  const { documentation } = shape;
  const isListed = tellsAll(context) && context.rules.enumStrategy === "enum";
  const items = shape.values.flatMap(({ value, documentation: meaning, isInternal }) =>
    meaning === undefined || isInternal || !isListed
      ? []
      : [`- ${codeSpan(String(value))}: ${markdownOf(meaning).replace(/\n(?=[^\n])/g, "\n  ")}`],
  );
  const paragraphs = [...(documentation === undefined ? [] : [prose(context, documentation)])];
  if (items.length > 0) paragraphs.push(items.join("\n"));
  return paragraphs.length > 0 ? { description: paragraphs.join("\n\n") } : {};
}
