import { expect, it } from "vitest";
import { judge } from "./judge.js";
import { redactorOf } from "./redact.js";
import { markOf, runOf } from "../patterns/index.js";

const setting = {
  seed: "one",
  place: "p",
  form: "wire" as const,
  bindings: new Map(),
  regions: { own: "us-east-1", others: [] },
  now: 0,
};
const evidence = { refusal: "model", error: "unknown", status: "unknown" } as const;
const judging = {
  expect: { error: "ValidationException", status: 400, evidence },
  number: 1,
  setting,
  sensitive: redactorOf(new Set<string>()),
};

function against(Name: string, type: string) {
  const found = judge(judging, {
    input: { Name },
    result: { error: { type, status: 400, message: "" } },
    exchanges: [],
  });
  return found.map((each) => `${each.pointer} ${each.evidence}`);
}

it("takes a name that is there already, and was to be refused, for one that was let in", () => {
  expect(against("", "ResourceExistsException")).toEqual(["/output model"]);
  expect(against("", "OtherException")).toEqual(["/error/type unknown"]);
  expect(against(markOf(runOf("one")), "ResourceExistsException")).toEqual(["/error/type unknown"]);
});
