import { expect, it } from "vitest";
import type { Expectation } from "../scenarios/scenario.js";
import { settingOf } from "../testing/setting.js";
import { judge } from "./judge.js";
import { redactorOf } from "./redact.js";
import type { Observation } from "./observation.js";

const sensitive = redactorOf(new Set(["SecretString"]));

function judged(expectation: Expectation, observation: Partial<Observation> & Pick<Observation, "result">) {
  const found = judge(
    { expect: expectation, number: 1, setting: settingOf(), sensitive },
    { input: {}, exchanges: [], ...observation },
  );
  return found.map(({ tier, pointer, evidence }) => `${tier} ${pointer} ${evidence}`);
}

const refused = (changes: object = {}) => ({
  result: { error: { type: "ResourceExistsException", status: 400, message: "It exists.", ...changes } },
});

const exists = { error: "ResourceExistsException", status: 400, message: "It exists.", evidence: "recorded" } as const;

it.each([
  { name: "the same error", observed: refused(), want: [] },
  { name: "another type", observed: refused({ type: "Other" }), want: ["structure /error/type recorded"] },
  { name: "another status", observed: refused({ status: 409 }), want: ["structure /error/status recorded"] },
  { name: "another wording", observed: refused({ message: "Exists!" }), want: ["wording /error/message recorded"] },
  { name: "a success", observed: { result: { output: {} } }, want: ["structure /output recorded"] },
])("holds $name against an expected error", ({ observed, want }) => {
  expect(judged(exists, observed)).toEqual(want);
});

it("takes each part of an error with its own evidence", () => {
  const evidence = { refusal: "model", error: "reported", status: "unknown", message: "unknown" } as const;
  const other = refused({ type: "Other", status: 409, message: "Other." });
  expect(judged({ ...exists, evidence }, other)).toEqual([
    "structure /error/type reported",
    "structure /error/status unknown",
    "wording /error/message unknown",
  ]);
  expect(judged({ ...exists, evidence }, { result: { output: {} } })).toEqual(["structure /output model"]);
});

it("blames a service that breaks, whatever is known of how it should have refused", () => {
  const broken = refused({ type: "", status: 500, message: undefined });
  expect(judged({ ...exists, evidence: "unknown" }, broken)).toEqual(["structure /error recorded"]);
});

it.each([
  { name: "the same output", observed: { result: { output: { A: 1, B: 2 } } }, want: [] },
  { name: "another value", observed: { result: { output: { A: 2 } } }, want: ["structure /output/A recorded"] },
  {
    name: "a foreign member",
    observed: { result: { output: { A: 1, C: 1 } } },
    want: ["structure /output/C recorded"],
  },
  { name: "an error", observed: refused(), want: ["structure /error recorded"] },
])("holds $name against an expected output", ({ observed, want }) => {
  expect(judged({ output: { A: 1 }, without: ["C"], evidence: "recorded" }, observed)).toEqual(want);
});

it.each([
  { name: "nothing of the protocol", changes: { type: "" } },
  { name: "a redirection", changes: { type: "", status: 302, message: undefined } },
])("blames a service that answers $name, whatever it should have refused with", ({ changes }) => {
  expect(judged({ ...exists, evidence: "unknown" }, refused(changes))).toEqual(["structure /error recorded"]);
  const admitted: Expectation = { admitted: true, unless: ["ValidationException"] };
  expect(judged(admitted, refused(changes))).toEqual(["structure /error model"]);
});

it("knows the status of every refusal that is known at all", () => {
  const conflict = refused({ status: 409 });
  expect(judged({ ...exists, evidence: "documented" }, conflict)).toEqual(["structure /error/status recorded"]);
  expect(judged({ ...exists, evidence: "unknown" }, conflict)).toEqual(["structure /error/status unknown"]);
});

it("takes the raw form of an answer for nothing where another answer was expected", () => {
  const exchange = {
    step: 1,
    request: { method: "POST", url: "http://localhost/", headers: {}, body: "{}" },
    answer: { status: 200, headers: {}, body: "{}" },
  };
  const raw: Expectation = { ...exists, body: { Message: "It exists." }, headers: { "x-amzn-requestid": "1" } };
  expect(judged(raw, { result: { output: {} }, exchanges: [exchange] })).toEqual(["structure /output recorded"]);
});

it("tells which rules a finding is about, by the narrowest part of the expectation", () => {
  const about = { "": ["CS-001"], "/error/status": ["CS-127"], "/error": ["SM-008"] };
  const rulesOf = (expectation: Expectation, observed: Pick<Observation, "result">) =>
    judge(
      { expect: expectation, number: 1, setting: settingOf(), sensitive },
      { input: {}, exchanges: [], ...observed },
    ).map(({ pointer, rules }) => `${pointer} ${String(rules)}`);
  expect(rulesOf({ ...exists, about }, refused({ type: "Other", status: 404 }))).toEqual([
    "/error/type SM-008",
    "/error/status CS-127",
  ]);
  expect(rulesOf({ ...exists, about }, { result: { output: {} } })).toEqual(["/output CS-001"]);
  expect(rulesOf(exists, { result: { output: {} } })).toEqual(["/output undefined"]);
});

it("lets an input in unless it is turned away at the door", () => {
  const admitted: Expectation = { admitted: true, unless: ["ValidationException"] };
  expect(judged(admitted, refused())).toEqual([]);
  expect(judged(admitted, refused({ type: "ValidationException" }))).toEqual(["structure /error model"]);
});

it("looks at what was sent and how often", () => {
  const sent = (token: string) => ({
    step: 1,
    request: { method: "POST", url: "https://example.test/", headers: { a: "1" }, body: JSON.stringify({ token }) },
  });
  const attempts = { count: 2, same: ["body.token", "headers.a"] };
  const result = { output: {} };
  expect(judged({ output: {}, attempts }, { result, exchanges: [sent("x"), sent("x")] })).toEqual([]);
  expect(judged({ output: {}, attempts }, { result, exchanges: [sent("x"), sent("y")] })).toEqual([
    "structure /attempts/same documented",
  ]);
  expect(judged({ output: {}, request: { body: { token: "y" } } }, { result, exchanges: [sent("x")] })).toEqual([
    "structure /request/body/token documented",
  ]);
});

it("does not show a sensitive value, neither the expected nor the found one", () => {
  const expectation = { output: { SecretString: "expected-secret" } };
  const observation = { input: {}, exchanges: [], result: { output: { SecretString: "found-secret" } } };
  const found = judge({ expect: expectation, number: 1, setting: settingOf(), sensitive }, observation);
  expect(found).toHaveLength(1);
  expect(JSON.stringify(found)).not.toMatch(/expected-secret|found-secret/);
});
