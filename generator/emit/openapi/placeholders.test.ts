import { expect, it } from "vitest";
import { planOfShapes } from "../../testing/plans.js";
import { openapi } from "./index.js";
import { placeholdersFor } from "./placeholders.js";
import { openApiTypes } from "./types.js";

const inherited = Object.getOwnPropertyNames(Object.prototype);

/** The types of a service whose input has the given members. */
function typesWith(names: readonly string[]): Promise<{ readonly text: string }> {
  const target = "smithy.api#String";
  const members = Object.fromEntries(
    names.map((name) => [name, { target, traits: { "smithy.api#documentation": `Says "${name}": 1.` } }]),
  );
  return openApiTypes(openapi.emit(planOfShapes({ Input: { type: "structure", members } }))[0]!);
}

it("lets types be made of members with names that every object knows", async () => {
  const odd = await typesWith(inherited);
  const plain = await typesWith(inherited.map((_, index) => `plain${index}x`));
  const renamed = inherited.reduce((text, name, index) => text.replaceAll(`plain${index}x`, name), plain.text);
  expect(odd.text).toBe(renamed);
});

it("takes no word of the document for a placeholder", () => {
  const text = '{"placeholder":"toString","placeholder_0x":"a/valueOf","b":"say toString"}';
  const { hide, reveal } = placeholdersFor(text);
  expect(hide(text)).not.toMatch(/"toString"|valueOf/);
  expect(reveal(hide(text))).toBe(text);
});
