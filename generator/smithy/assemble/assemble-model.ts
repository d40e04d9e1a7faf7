import { Model, type Diagnostic, type Result, type Shape } from "../../model/index.js";
import { readDocument, type ModelDocument } from "../ast/read-document.js";
import { readShapes } from "../ast/read-shapes.js";
import { locationOf } from "../ast/source-document.js";
import { addBundledDrafts } from "./bundled-drafts.js";
import { applyTraits, reportUnknownTargets } from "./apply-traits.js";
import { Assembly } from "./assembly.js";
import { buildShape } from "./build-shape.js";
import { convertEnumTraits } from "./enum-trait.js";
import { mergeMetadata } from "./merge-metadata.js";
import { mergeShapes } from "./merge-shapes.js";
import { mixIn } from "./mix-in.js";
import { inOrderOfPlaces } from "./order-diagnostics.js";
import { validate } from "../validate/validate.js";
import { upgradeFromOne } from "./upgrade-from-one.js";

/**
 * Makes one model of any number of JSON AST documents, in the order of their file names.
 *
 * @returns The model with everything found. There is no model when a document cannot be read at all. When there is one
 *   but also a finding of severity `error`, it may hold references to nothing and is good for nothing but questions.
 */
export function assembleModel(documents: readonly ModelDocument[]): Result<Model> {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);

  const inputs = inFixedOrder(documents);
  const sources = inputs.flatMap((input) => readDocument(input, report) ?? []);
  if (sources.length < inputs.length || inputs.length === 0) return { diagnostics: inOrderOfPlaces(diagnostics) };

  const assembly = new Assembly(report);
  const shapes = sources.map((source) => readShapes(source, report));
  for (const each of shapes) mergeShapes(assembly, each);
  addBundledDrafts(assembly.drafts, shapes, report);
  const left = applyTraits(
    assembly,
    shapes.flatMap(({ applies }) => applies),
  );
  upgradeFromOne(assembly.drafts);
  reportUnknownTargets(assembly, mixIn(assembly, left));
  convertEnumTraits(assembly.drafts);

  const built: Shape[] = [];
  for (const draft of assembly.drafts.values()) {
    const shape = buildShape(draft, report);
    if (shape !== undefined) built.push(shape);
    else assembly.broken.add(draft.id);
  }
  const model = new Model({
    shapes: built,
    metadata: mergeMetadata(sources, report),
    locate: (id) => {
      const place = assembly.placeOf(id);
      return place && locationOf(place, "key");
    },
  });
  return { value: model, diagnostics: inOrderOfPlaces([...diagnostics, ...validate(model, assembly)]) };
}

/** Sorted by name, so that the order in which files are given does not matter; the same file twice counts once. */
function inFixedOrder(documents: readonly ModelDocument[]): readonly ModelDocument[] {
  const byFile = new Map(documents.map((document) => [`${document.file}\n${document.text}`, document]));
  return [...byFile.values()].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.text < b.text ? -1 : 1));
}
