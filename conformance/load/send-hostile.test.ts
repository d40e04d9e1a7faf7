import { expect, it } from "vitest";
import { faultOf } from "./send-hostile.js";

const body = JSON.stringify({ __type: "ValidationException", Message: "No." });

it("finds nothing wrong with a refusal that says what it is", () => {
  expect(faultOf({ status: 400, text: body }, "hunter2")).toBeUndefined();
  expect(faultOf({ status: 413, text: body.replace("Message", "message") }, "hunter2")).toBeUndefined();
});

it.each([
  { answer: { status: 200, text: "{}" }, fault: "status 200" },
  { answer: { status: 500, text: body }, fault: "status 500" },
  { answer: { status: 400, text: body.replace("No.", "hunter2?") }, fault: "the secret in the answer" },
  { answer: { status: 400, text: body.replace("No.", btoa("hunter2")) }, fault: "the secret in the answer" },
  { answer: { status: 400, text: "Error\n    at main" }, fault: "a stack trace in the answer" },
  { answer: { status: 400, text: "<html>" }, fault: "a body that is no JSON" },
  { answer: { status: 400, text: '{"message":"No."}' }, fault: "no __type" },
  { answer: { status: 400, text: '{"__type":"ValidationException"}' }, fault: "no message" },
])("finds $fault", ({ answer, fault }) => {
  expect(faultOf(answer, "hunter2")).toBe(fault);
});
