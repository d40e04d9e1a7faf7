import { Model, namespaceOf, servicePart, type Shape, type ShapeId, type Traits } from "../model/index.js";
import type { OutputFile } from "../output/index.js";
import { astOf } from "../smithy/index.js";
import { snapshotPath } from "./snapshot-path.js";

/** Traits of which nothing comes in any piece, and which are a large part of some models. */
const WITHOUT_EFFECT = new Set([
  "smithy.rules#endpointTests",
  "smithy.test#smokeTests",
  "smithy.test#httpRequestTests",
  "smithy.test#httpResponseTests",
  "smithy.test#httpMalformedRequestTests",
]);

/**
 * What the pieces of a service are made of: the part of a model that has to do with the service, without what has no
 * effect on them.
 */
export function snapshotOf(model: Model, service: ShapeId): Model {
  const part = servicePart(model, service);
  return new Model({ shapes: [...part.shapes.values()].map(withEffect), metadata: part.metadata, locate: part.locate });
}

function withEffect(shape: Shape): Shape {
  if (![...shape.traits.keys()].some((id) => WITHOUT_EFFECT.has(id))) return shape;
  const traits: Traits = new Map([...shape.traits].filter(([id]) => !WITHOUT_EFFECT.has(id)));
  return { ...shape, traits };
}

/**
 * The snapshot as a file of the output, from which the next run learns what changed in the model. It is a whole model of
 * the service in Smithy's JSON AST, overlays and mixins worked in, that other tools can read as well.
 */
export function snapshotFile(snapshot: Model, folder: string): OutputFile {
  const ast = astOf(snapshot, ({ id }) => isDefinedByUser(snapshot, id));
  return { path: snapshotPath(folder), text: `${JSON.stringify(ast, undefined, 2)}\n` };
}

/** What comes with Hallmark is nowhere in a file of the user's, and need not be told to it again. */
function isDefinedByUser(model: Model, id: ShapeId): boolean {
  const namespace = namespaceOf(id);
  if (namespace === "smithy.api" || namespace.startsWith("hallmark.")) return false;
  // Namespaces of AWS and of Smithy may hold a user's shapes too, as those of models of AWS's own services do.
  return !/^(aws|smithy)\./.test(namespace) || model.locate(id) !== undefined;
}
