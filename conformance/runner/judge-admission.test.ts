import { expect, it } from "vitest";
import { speaksAgainst } from "./judge-admission.js";

const admission = {
  admitted: true,
  unless: ["SerializationException", { error: "ValidationException", message: "broken" }],
} as const;

it.each([
  { type: "SerializationException", message: "", isRefusal: true, want: "model" },
  { type: "ValidationException", message: "broken", isRefusal: true, want: "model" },
  { type: "ValidationException", message: "not now", isRefusal: true, want: "unknown" },
  { type: "NotFoundException", message: "broken", isRefusal: true, want: undefined },
  { type: "", message: "", isRefusal: false, want: "model" },
])("$type '$message' speaks against a sound input: $want", ({ type, message, isRefusal, want }) => {
  const fits = (pattern: unknown, said?: string) => pattern === said;
  expect(speaksAgainst(admission, { type, message, status: 400 }, isRefusal, fits)).toBe(want);
});
