import { isJsonObject, type JsonValue } from "../model/index.js";

/** Levels of nesting that are shown. Values may nest deeper than any reader, and any call stack, can follow. */
const DEPTH = 40;

/** A value in a message: in ticks where it takes one line, else as a block of its own. Strings stand without quotes. */
export function showValue(value: JsonValue): string {
  const text = typeof value === "string" ? value : showJson(value);
  return text.includes("\n") ? `\n\`\`\`\n${text}\n\`\`\`\n` : `\`${text}\``;
}

/** A value as indented JSON. */
export function showJson(value: JsonValue): string {
  return JSON.stringify(pruned(value, DEPTH), undefined, 4);
}

function pruned(value: JsonValue, depth: number): JsonValue {
  const isArray = Array.isArray(value);
  if (!isArray && !isJsonObject(value)) return value;
  if (depth === 0) return "...";
  if (isArray) return (value as readonly JsonValue[]).map((element) => pruned(element, depth - 1));
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, pruned(member, depth - 1)]));
}

/** A value as JSON on one line. */
export function showInline(value: JsonValue): string {
  return JSON.stringify(pruned(value, DEPTH));
}
