import { expect, it } from "vitest";
import { firstSentence } from "./first-sentence.js";

it.each([
  { given: "Makes it. And more.", want: "Makes it." },
  { given: "<p>Makes it</p><p>Second.</p>", want: "Makes it" },
  { given: "Takes an ARN (e.g. `arn:aws. X`). Then more.", want: "Takes an ARN (e.g. `arn:aws. X`)." },
  { given: "Version 1.2 of it. More.", want: "Version 1.2 of it." },
  { given: "See [the guide](https://example.com/a.b). More.", want: "See [the guide](https://example.com/a.b)." },
  { given: "Open ( and ` stay. More.", want: "Open ( and ` stay." },
  { given: "", want: "" },
])("takes $want", ({ given, want }) => {
  expect(firstSentence(given)).toBe(want);
});
