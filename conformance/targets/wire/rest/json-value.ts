import {
  membersOf,
  type Member,
  type MembersShape,
  type Model,
  type ShapeId,
} from "../../../../generator/model/index.js";
import { isObject } from "../json-body.js";
import { alternativeOf } from "./alternative.js";
import { readTime, timestampFormat, writtenTime, type TimestampFormat } from "./text-values.js";

/** What bodies of a service have in common. */
export interface BodyStyle {
  readonly model: Model;
  /** How times are written that say nothing themselves. */
  readonly times: TimestampFormat;
  /** The body that stands for a structure which is left out. */
  readonly absentPayload: "" | "{}";
}

/** A value as a JSON body has it. What is not of its shape, as some scenarios want it, is left as it is. */
export function toJson(style: BodyStyle, member: Member, value: unknown): unknown {
  const target = style.model.expect(member.target);
  if (value === null || value === undefined) return value;
  switch (target.type) {
    case "timestamp":
      return writtenTime(value, timestampFormat(member, target, style.times));
    case "list":
      return Array.isArray(value) ? value.map((each) => toJson(style, target.member, each)) : value;
    case "map":
      return isObject(value) ? mapValues(value, (each) => toJson(style, target.value, each)) : value;
    case "union":
      return unionToJson(style, target, value);
    case "structure":
      return isObject(value) ? membersToJson(style, membersOf(target), value) : value;
    default:
      return value;
  }
}

/** Some members of a structure by their names on the wire; others that a value has stay what they are. */
export function membersToJson(
  style: BodyStyle,
  members: readonly Member[],
  value: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const known = new Map(members.map((member) => [member.name, member]));
  const entries = Object.entries(value).flatMap(([name, each]) => {
    const member = known.get(name);
    if (!member) return [[name, each] as const];
    const json = toJson(style, member, each);
    return isFlat(member) && isObject(json) ? Object.entries(json) : [[jsonName(member), json] as const];
  });
  return Object.fromEntries(entries);
}

/** What a body says in the place of a member. */
export function fromJson(style: BodyStyle, member: Member, json: unknown): unknown {
  const target = style.model.expect(member.target);
  switch (target.type) {
    case "timestamp":
      return readTime(json);
    case "list":
      return Array.isArray(json) ? json.map((each) => fromJson(style, target.member, each)) : json;
    case "map":
      return isObject(json) ? mapValues(json, (each) => fromJson(style, target.value, each)) : json;
    case "union":
      return isObject(json) && !isUntagged(target) ? membersFromJson(style, membersOf(target), json) : json;
    case "structure":
      return isObject(json) ? membersFromJson(style, membersOf(target), json) : json;
    default:
      return json;
  }
}

/** Members by their own names; what no member is called stays as it is. */
export function membersFromJson(
  style: BodyStyle,
  members: readonly Member[],
  json: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const known = new Map(members.filter((each) => !isFlat(each)).map((member) => [jsonName(member), member]));
  return Object.fromEntries(
    Object.entries(json).map(([name, each]) => {
      const member = known.get(name);
      return member ? [member.name, fromJson(style, member, each)] : [name, each];
    }),
  );
}

/** Whether the members of a union stand alone on the wire. @see hallmark.openapi#untagged */
export function isUntagged({ traits }: MembersShape): boolean {
  return traits.has("hallmark.openapi#untagged" satisfies ShapeId);
}

function unionToJson(style: BodyStyle, union: MembersShape, value: unknown): unknown {
  if (isUntagged(union)) {
    const alternative = alternativeOf(style.model, union, value);
    return alternative ? toJson(style, alternative, value) : value;
  }
  return isObject(value) ? membersToJson(style, membersOf(union), value) : value;
}

/** Whether what a member holds lies beside the other members. @see hallmark.openapi#additionalProperties */
function isFlat({ traits }: Member): boolean {
  return traits.has("hallmark.openapi#additionalProperties");
}

/** @see smithy.api#jsonName */
function jsonName({ name, traits }: Member): string {
  const said = traits.get("smithy.api#jsonName");
  return typeof said === "string" ? said : name;
}

function mapValues(
  value: Readonly<Record<string, unknown>>,
  change: (each: unknown) => unknown,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, change(each)]));
}
