import type { NormalizedSchema } from "@smithy/core/schema";
import type { Violation } from "../validation/violation.js";
import { sizeOf } from "./value-size.js";

/** Where a violation is, as AWS services say it. */
export interface Place {
  /** Members with a small first letter; elements counted from 1: `tags.1.member.key`. */
  readonly path: string;
  /** What is there; for a part of a list or map, the whole of that. */
  readonly value: unknown;
  /** Given where not the value itself is at fault but parts of it that have no place of their own. */
  readonly part?: "Member" | "Map keys" | "Map value" | undefined;
}

/** Finds a violation's place by its pointer. Keys of a map that are secret are not shown. */
export function placeOf(root: NormalizedSchema, input: unknown, violation: Violation): Place {
  const steps = violation.pointer.split("/").slice(1).map(unescaped);
  const path: string[] = [];
  let schema = root;
  let value = input;
  for (const [index, step] of steps.entries()) {
    const isLast = index === steps.length - 1;
    schema = alternativeWith(schema, step, value) ?? schema;
    const inner = childOf(schema, step);
    if (!schema.isStructSchema()) {
      if (isLast && isScalar(inner)) {
        return { path: path.join("."), value, part: schema.isListSchema() ? "Member" : "Map value" };
      }
      path.push(schema.isListSchema() ? String(Number(step) + 1) : keyShown(schema, step), "member");
    } else {
      path.push(step.slice(0, 1).toLowerCase() + step.slice(1));
    }
    value = (value as Readonly<Record<string, unknown>> | undefined)?.[step];
    schema = inner;
  }
  const part = schema.isMapSchema() && isAboutKeys(violation, value) ? "Map keys" : undefined;
  return { path: path.join("."), value, part };
}

/** Of a union without a tag the alternative in which a step can be taken. @see hallmark.openapi#untagged */
function alternativeWith(
  schema: NormalizedSchema,
  step: string,
  value: unknown,
  outer: readonly unknown[] = [],
): NormalizedSchema | undefined {
  if (schema.getMergedTraits()["untagged"] === undefined) return canStep(schema, step, value) ? schema : undefined;
  const own = schema.getSchema();
  if (outer.includes(own)) return undefined;
  for (const [, member] of schema.structIterator()) {
    const found = alternativeWith(member, step, value, [...outer, own]);
    if (found) return found;
  }
  return undefined;
}

function canStep(schema: NormalizedSchema, step: string, value: unknown): boolean {
  if (schema.isListSchema()) return Array.isArray(value);
  if (schema.isMapSchema()) return typeof value === "object" && !Array.isArray(value);
  return schema.isStructSchema() && [...schema.structIterator()].some(([name]) => name === step);
}

function childOf(schema: NormalizedSchema, step: string): NormalizedSchema {
  return schema.isStructSchema() ? schema.getMemberSchema(step) : schema.getValueSchema();
}

function isScalar(schema: NormalizedSchema): boolean {
  return !schema.isStructSchema() && !schema.isListSchema() && !schema.isMapSchema();
}

/** A map's pointer stands for its keys as well. If its own size is right, it is they that are wrong. */
function isAboutKeys({ trait, limits = {} }: Violation, map: unknown): boolean {
  if (trait !== "smithy.api#length") return true;
  const size = sizeOf(map);
  return size >= (limits.min ?? 0) && size <= (limits.max ?? Infinity);
}

function keyShown(map: NormalizedSchema, key: string): string {
  return map.getKeySchema().getMergedTraits().sensitive ? "*" : key;
}

function unescaped(step: string): string {
  return step.replaceAll("~1", "/").replaceAll("~0", "~");
}
