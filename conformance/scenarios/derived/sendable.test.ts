import { expect, it } from "vitest";
import type { JsonObject } from "../../../generator/model/index.js";
import { modelOf, ref, service } from "../../../generator/testing/diff/diffed.js";
import type { Case } from "./case.js";
import { isSendable } from "./sendable.js";
import type { Site } from "./site.js";

const [LABEL, QUERY, HEADER] = [
  { "smithy.api#httpLabel": {}, "smithy.api#required": {} },
  { "smithy.api#httpQuery": "q" },
  { "smithy.api#httpHeader": "H" },
];

/** Whether a value can be sent in a member of the input that is bound to a place. */
function canSend(traits: JsonObject, value: unknown, trait: Case["trait"] = "smithy.api#length"): boolean {
  const model = modelOf(
    service({ type: "structure", members: { value: ref("smithy.api#String", traits) } }, { type: "structure" }),
  );
  const input = model.expect("a#In", "structure");
  const member = input.members.get("value")!;
  const site = { path: ["value"], container: input, member, target: model.expect(member.target) } as unknown as Site;
  const derivation = { model, service: model.expect("a#Service", "service") };
  return isSendable(derivation, input, site, { name: "case", value, trait } as unknown as Case);
}

it.each([
  // A path without one of its labels is another path, and dots are gone before it is sent.
  [LABEL, "a/b c", true],
  [LABEL, "", false],
  [LABEL, ".", false],
  [LABEL, "..", false],
  [LABEL, undefined, false],
  [QUERY, "", true],
  [QUERY, undefined, true],
  [QUERY, null, false],
  [QUERY, { $pattern: "repeat", times: 0 }, true],
  [HEADER, "a b", true],
  [HEADER, " a", false],
  [HEADER, "\u00e9", false],
  // Servers limit the length of what comes before the body.
  [QUERY, { $pattern: "repeat", text: "x", times: 6_000 }, true],
  [QUERY, { $pattern: "repeat", text: "x", times: 6_001 }, false],
  [QUERY, { $pattern: "repeat", text: "\u20ac", times: 1_000 }, false],
  [{}, { $pattern: "repeat", text: "x", times: 60_000 }, true],
])("says of a value at %j that is %j whether it can be sent: %s", (traits, value, isSent) => {
  expect(canSend(traits as JsonObject, value)).toBe(isSent);
});

it("knows that everything is text in a query", () => {
  expect(canSend(QUERY!, 5, "type")).toBe(false);
  expect(canSend({}, 5, "type")).toBe(true);
});
