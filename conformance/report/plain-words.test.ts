import { expect, it } from "vitest";
import { answeredIn, dueOf, placeOf, plainFinding } from "./plain-words.js";

it.each([
  { pointer: "/error/status", want: "the HTTP status" },
  { pointer: "/error", want: "the answer" },
  { pointer: "/output/Versions/0/KmsKeyIds", want: "Versions[].KmsKeyIds in the answer" },
  { pointer: "/output/a~1b", want: "a/b in the answer" },
  { pointer: "/output/Labels/5d1cb07b-9a8e-4e37-8f7e-1a1a1a1a1a1a", want: "Labels[] in the answer" },
  { pointer: "/answer/headers/content-type", want: "the header content-type" },
  { pointer: "/answer/body", want: "the answer's text" },
  { pointer: "/answer/body/__type", want: "__type in the answer's text" },
  { pointer: "/request/body/Name", want: "body.Name of the request" },
  { pointer: "/exitCode", want: "the exit code" },
])("calls $pointer $want", ({ pointer, want }) => {
  expect(placeOf(pointer)).toBe(want);
});

it.each([
  { answer: { status: 404, headers: {}, body: '{"__type":"com.a#NotThere:http://x"}' }, want: "HTTP 404 NotThere" },
  { answer: { status: 400, headers: { "x-amzn-errortype": "Odd" }, body: "" }, want: "HTTP 400 Odd" },
  { answer: { status: 500, headers: {}, body: "<html>" }, want: "HTTP 500 without an error type" },
  { answer: { status: 200, headers: {}, body: "{}" }, want: "success, HTTP 200" },
  { answer: undefined, want: "no answer" },
])("says $want", ({ answer, want }) => {
  expect(answeredIn(answer ? { answer } : {})).toBe(want);
});

it("says what is due", () => {
  const step = { call: "A", input: {} };
  expect(dueOf({ ...step, expect: { error: "B", status: 400, evidence: "recorded" } })).toBe("HTTP 400 B");
  expect(dueOf({ ...step, expect: { output: {} } })).toBe("success");
  expect(dueOf({ ...step, expect: { admitted: true, unless: [] } })).toBe("anything but a refusal of the input");
});

it("spells an error out", () => {
  const finding = { tier: "structure", step: 1, evidence: "recorded" } as const;
  const actual = '{"type":"","status":500,"message":"Oh."}';
  expect(plainFinding({ ...finding, pointer: "/error", expected: "an output", actual })).toEqual({
    where: "the answer",
    expected: "an output",
    found: "HTTP 500 without an error type: Oh.",
  });
  expect(plainFinding({ ...finding, pointer: "/error/type", expected: '"A"', actual: '""' })).toMatchObject({
    expected: "A",
    found: "none",
  });
});
