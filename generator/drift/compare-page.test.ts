import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { DocumentedPage } from "../model/index.js";
import { comparePage } from "./compare-page.js";
import { digestOfLetters } from "./digest.js";
import { lettersOf } from "./letters.js";

const lines = [
  "A box holds things.",
  "Each thing has a label.",
  "These limits apply:",
  "Largest number of things per box—50",
  "Longest label—127 letters",
  "Labels are case sensitive.",
  "See the manual.",
  "A label may be empty.",
  "See the manual.",
] as const;
const page = pageOf(lines);

function pageOf(sentences: readonly string[], around: readonly string[] = ["Limits"]): DocumentedPage {
  const digest = (text: string) => digestOfLetters(lettersOf(text).text);
  return { document: "Boxes", sentences: sentences.map(digest), around: around.map(digest) };
}

/** What changed, with the sentences of the page in place of their digests. */
function changesOf(text: string, known = page, sentences: readonly string[] = lines) {
  return comparePage(lettersOf(text), known).changes.map(({ was, now }) => ({
    was: was.map((digest) => sentences[known.sentences.indexOf(digest)]),
    now: now.map((sentence) => sentence.text),
  }));
}

const text = lines.join("\n");
const wrapped = lines.join(" ");

it.each([
  ["as it was", text],
  ["on one line", wrapped],
  ["in narrow columns", wrapped.replaceAll(" ", "\n")],
  ["with a heading", text.replace("These", "Limits\nThese")],
])("finds nothing in a page %s", (_, copy) => {
  expect(changesOf(copy)).toEqual([]);
});

it.each([
  ["lines", text],
  ["one line", wrapped],
])("finds what changed in a page of %s", (_, copy) => {
  const change = (from: string, to: string) => {
    expect(copy).toContain(from);
    return changesOf(copy.replace(from, to));
  };
  expect(change("holds things", "holds some things")).toEqual([
    { was: ["A box holds things."], now: ["A box holds some things."] },
  ]);
  expect(change("box—50", "box—500")).toEqual([{ was: [lines[3]], now: ["Largest number of things per box—500"] }]);
  expect(change("Longest label—127 letters", "Longest label—128 letters")).toEqual([
    { was: [lines[4]], now: ["Longest label—128 letters"] },
  ]);
  expect(change("per box—50", "per box—50 on weekdays")).toEqual([
    { was: [lines[3]], now: ["Largest number of things per box—50 on weekdays"] },
  ]);
  expect(change("Labels are", "In Europe, Labels are")).toEqual([
    { was: [lines[5]], now: ["In Europe, Labels are case sensitive."] },
  ]);
});

it("finds what is gone", () => {
  expect(changesOf(text.replace(`${lines[1]}\n`, ""))).toEqual([{ was: [lines[1]], now: [] }]);
  expect(changesOf(text.replace(`${lines[0]}\n`, ""))).toEqual([{ was: [lines[0]], now: [] }]);
  expect(changesOf(lines.slice(0, -1).join("\n"))).toEqual([{ was: [lines[8]], now: [] }]);
});

it("finds what is new", () => {
  for (const at of lines.keys()) {
    const longer = [...lines.slice(0, at), "Boxes are blue.", ...lines.slice(at)].join("\n");
    expect(changesOf(longer)).toEqual([{ was: [], now: ["Boxes are blue."] }]);
  }
});

it("keeps together what cannot be told apart", () => {
  expect(
    changesOf(text.replace(`${lines[0]}\n${lines[1]}`, "Boxes hold things. They are blue. So is the label.")),
  ).toEqual([{ was: [lines[0], lines[1]], now: ["Boxes hold things.", "They are blue.", "So is the label."] }]);
});

it("does not mind that a sentence moves", () => {
  expect(changesOf([...lines.slice(1), lines[0]].join("\n"))).toEqual([]);
});

it("notices that one of two equal sentences changed", () => {
  const at = text.lastIndexOf("See the manual.");
  expect(changesOf(`${text.slice(0, at)}Ask somebody.`)).toEqual([
    { was: ["See the manual."], now: ["Ask somebody."] },
  ]);
});

it("finds a sentence that is part of another only where it stands alone", () => {
  const sentences = ["Labels are optional", "Labels are optional for boxes."];
  const known = pageOf(sentences);
  expect(changesOf(sentences.join("\n"), known, sentences)).toEqual([]);
  expect(changesOf(sentences[1]!, known, sentences)).toEqual([{ was: [sentences[0]], now: [] }]);
});

it("counts the sentences that are left", () => {
  expect(comparePage(lettersOf(text), page).found).toBe(lines.length);
  expect(comparePage(lettersOf(text.replace("holds", "has")), page).found).toBe(lines.length - 1);
  expect(comparePage(lettersOf("Something else"), page).found).toBe(0);
});

it("tells of every sentence that is missing and of all text that is new, whatever was edited", () => {
  const unlike = fc.stringMatching(/^Q[a-z]{1,9} [a-z]{1,9}\.$/);
  const edit = fc.oneof(
    { weight: 3, arbitrary: fc.constant({ kind: "keep" as const }) },
    { weight: 1, arbitrary: fc.constant({ kind: "remove" as const }) },
    { weight: 1, arbitrary: unlike.map((to) => ({ kind: "replace" as const, to })) },
    { weight: 1, arbitrary: unlike.map((to) => ({ kind: "insert" as const, to })) },
  );
  const unique = lines.slice(0, 7);
  const known = pageOf(unique);
  fc.assert(
    fc.property(fc.array(edit, { minLength: unique.length, maxLength: unique.length }), (edits) => {
      const copy = unique.flatMap((line, at) => {
        const { kind, to } = { to: "", ...edits[at]! };
        return kind === "keep" ? [line] : kind === "remove" ? [] : kind === "replace" ? [to] : [to, line];
      });
      const changes = changesOf(copy.join("\n"), known, unique);
      expect(changes.flatMap(({ was }) => was)).toEqual(
        unique.filter((_, at) => ["remove", "replace"].includes(edits[at]!.kind)),
      );
      expect(changes.flatMap(({ now }) => now)).toEqual(edits.flatMap((one) => ("to" in one ? [one.to] : [])));
    }),
  );
});
