import type { Member, Model, Shape } from "../../../../generator/model/index.js";

/** How times are written: `date-time`, `http-date` or `epoch-seconds`. */
export type TimestampFormat = "date-time" | "http-date" | "epoch-seconds";

/** @see smithy.api#timestampFormat */
export function timestampFormat(member: Member, target: Shape, otherwise: TimestampFormat): TimestampFormat {
  const said = member.traits.get("smithy.api#timestampFormat") ?? target.traits.get("smithy.api#timestampFormat");
  return said === undefined ? otherwise : (said as TimestampFormat);
}

/** A time, given in seconds; what is none stays what it is. */
export function writtenTime(value: unknown, format: TimestampFormat): unknown {
  if (typeof value !== "number" || format === "epoch-seconds") return value;
  const time = new Date(value * 1000);
  if (Number.isNaN(time.getTime())) return value;
  return format === "http-date" ? time.toUTCString() : time.toISOString().replace(".000Z", "Z");
}

/** A written time in seconds; what is none stays what it is. */
export function readTime(value: unknown): unknown {
  if (typeof value !== "string") return value;
  const seconds = /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : Date.parse(value) / 1000;
  return Number.isNaN(seconds) ? value : seconds;
}

/** A value as a label, a query parameter or a header has it. */
export function textOf(model: Model, member: Member, value: unknown, times: TimestampFormat): string {
  const target = model.expect(member.target);
  if (target.type === "timestamp") return String(writtenTime(value, timestampFormat(member, target, times)));
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
}

/** A text as the value that a member holds, as far as it is one. */
export function valueOf(model: Model, member: Member, text: string): unknown {
  switch (model.expect(member.target).type) {
    case "boolean":
      return text === "true" ? true : text === "false" ? false : text;
    case "byte":
    case "short":
    case "integer":
    case "long":
    case "intEnum":
    case "float":
    case "double":
      return text.trim() === "" || !Number.isFinite(Number(text)) ? text : Number(text);
    case "timestamp":
      return readTime(text);
    default:
      return text;
  }
}

/** Media type of a payload, where its shape says one. @see smithy.api#mediaType */
export function mediaTypeOf(member: Member, target: Shape): string | undefined {
  const said = member.traits.get("smithy.api#mediaType") ?? target.traits.get("smithy.api#mediaType");
  return typeof said === "string" ? said : undefined;
}
