import { bytes, moment } from "../../patterns/index.js";

/** A sample of a shape as scenarios have it: JSON, with patterns for bytes and times. */
export function given(value: unknown): unknown {
  if (value instanceof Uint8Array) return bytes(btoa(String.fromCharCode(...value)));
  if (value instanceof Date) return moment(value.getTime() / 1000);
  if (typeof value === "bigint") return Number(value);
  if (Array.isArray(value)) return value.map(given);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, given(each)]));
}
