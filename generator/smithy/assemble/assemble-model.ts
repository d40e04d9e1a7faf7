import { Model, type Diagnostic, type Result } from "../../model/index.js";
import { readDocument, type ModelDocument } from "../ast/read-document.js";
import { readShapes } from "../ast/read-shapes.js";
import { locationOf, type SourceDocument } from "../ast/source-document.js";
import { validate } from "../validate/validate.js";
import { applyTraits, reportUnknownTargets } from "./apply-traits.js";
import { Assembly } from "./assembly.js";
import { buildShape } from "./build-shape.js";
import { addBundledDrafts } from "./bundled-drafts.js";
import { convertEnumTraits } from "./enum-trait.js";
import { mergeMetadata } from "./merge-metadata.js";
import { mergeShapes } from "./merge-shapes.js";
import { mixIn } from "./mix-in.js";
import { inOrderOfPlaces } from "./order-diagnostics.js";
import { upgradeFromOne } from "./upgrade-from-one.js";

/**
 * Makes one model of any number of JSON AST documents, in the order of their file names. Mixins are mixed in and no
 * longer there, and everything means what it means in Smithy 2.0.
 *
 * @returns The model with everything found. There is no model when a document cannot be read at all. When there is one
 *   but also a finding of severity `error`, it may hold references to nothing and is good for nothing but questions.
 */
export function assembleModel(documents: readonly ModelDocument[]): Result<Model> {
  const diagnostics: Diagnostic[] = [];
  const assembly = new Assembly((diagnostic) => void diagnostics.push(diagnostic));
  const inputs = inFixedOrder(documents);
  const sources = inputs.flatMap((input) => readDocument(input, assembly.report) ?? []);
  // A model from which a file is missing would only draw findings that are none.
  if (sources.length < inputs.length) return { diagnostics: inOrderOfPlaces(diagnostics) };

  draftShapes(assembly, sources);
  const model = buildModel(assembly, sources);
  diagnostics.push(...validate(model, assembly));
  return { value: withoutMixins(model), diagnostics: inOrderOfPlaces(diagnostics) };
}

/** Sorted by name, so that the order in which files are given does not matter; the same file twice counts once. */
function inFixedOrder(documents: readonly ModelDocument[]): readonly ModelDocument[] {
  const byFile = new Map(documents.map((document) => [`${document.file}\n${document.text}`, document]));
  return [...byFile.values()].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.text < b.text ? -1 : 1));
}

function draftShapes(assembly: Assembly, sources: readonly SourceDocument[]): void {
  const { drafts, report } = assembly;
  const shapes = sources.map((source) => readShapes(source, report));
  for (const each of shapes) mergeShapes(assembly, each);
  addBundledDrafts(drafts, shapes, report);
  const applies = shapes.flatMap((each) => each.applies);
  const forMixedIn = applyTraits(assembly, applies);
  upgradeFromOne(drafts);
  reportUnknownTargets(assembly, mixIn(assembly, forMixedIn));
  convertEnumTraits(drafts);
}

function buildModel(assembly: Assembly, sources: readonly SourceDocument[]): Model {
  const shapes = [...assembly.drafts.values()].flatMap((draft) => {
    const shape = buildShape(draft, assembly.report);
    if (shape === undefined) assembly.broken.add(draft.id);
    return shape ?? [];
  });
  return new Model({
    shapes,
    metadata: mergeMetadata(sources, assembly.report),
    locate: (id) => {
      const place = assembly.placeOf(id);
      return place && locationOf(place, "key");
    },
  });
}

function withoutMixins(model: Model): Model {
  const shapes = [...model.shapes.values()].filter(({ traits }) => !traits.has("smithy.api#mixin"));
  return shapes.length === model.shapes.size ? model : new Model({ ...model, shapes });
}
