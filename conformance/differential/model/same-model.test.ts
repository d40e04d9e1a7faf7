import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { expect, it } from "vitest";
import type { Model } from "../../../generator/model/index.js";
import { assembleModel, type ModelDocument } from "../../../generator/smithy/index.js";
import { ownModelFiles } from "../../../generator/testing/own-model.js";
import { modelOfFiles } from "../../../generator/testing/plans.js";
import { itShared, sharedFile } from "../../../generator/testing/shared.js";
import { intendedDifferences, isProse, settle, type IntendedDifference } from "./intended-differences.js";
import { modelDifferences } from "./model-differences.js";
import { differenceOf, planted, plantedMistakes } from "./planted-mistakes.js";

const documents = ownModelFiles("secretsmanager").map((path) => ({
  file: basename(path),
  text: readFileSync(path, "utf8"),
}));
const ours = modelOf(documents);

/** A mistaken model is still one to compare, whatever else there is to say about it. */
function modelOf(of: readonly ModelDocument[]): Model {
  return assembleModel(of).value!;
}

const differencesBetween = (one: Model, other: Model) =>
  modelDifferences(one, other, "com.amazonaws.secretsmanager", isProse);

itShared("is AWS's model but for what is listed, and differs in all that is listed", () => {
  const theirs = modelOfFiles([sharedFile("models", "secrets-manager-2017-10-17.json")]);
  expect(theirs.ofType("operation")).toHaveLength(23);
  expect(settle(differencesBetween(ours, theirs), intendedDifferences)).toEqual({ unlisted: [], gone: [] });
});

it.each(plantedMistakes)("notices in $shape that $title", (mistake) => {
  const found = differencesBetween(modelOf(planted(documents, mistake)), ours);
  expect(found).toEqual([expect.objectContaining(differenceOf(mistake))]);
  expect(settle(found, intendedDifferences).unlisted).toEqual(found);
});

it("takes no listed difference for granted", () => {
  const place = { at: ["Tag"], only: "theirs", reason: "None." } as const;
  const listed: IntendedDifference[] = [
    { ...place, what: "smithy.api#sensitive" },
    { ...place, what: "type", at: "anywhere" },
  ];
  expect(settle([], listed).gone).toEqual(["smithy.api#sensitive Tag", "type anywhere"]);
  const found = { at: "com.amazonaws.secretsmanager#Tag", what: "smithy.api#sensitive" };
  expect(settle([{ ...found, theirs: {} }], listed.slice(0, 1))).toEqual({ unlisted: [], gone: [] });
  expect(settle([{ ...found, ours: {} }], listed.slice(0, 1)).unlisted).toHaveLength(1);
  expect(settle([{ ...found, ours: {}, theirs: { a: 1 } }], listed.slice(0, 1)).unlisted).toHaveLength(1);
});
