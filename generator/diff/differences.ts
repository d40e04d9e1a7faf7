import { namespaceOf, type JsonObject, type JsonValue, type Model, type Shape, type ShapeId } from "../model/index.js";
import { bundledNamespaces } from "./bundled-namespaces.js";
import { changeOf, type Change } from "./change.js";
import { equalValues } from "./equal-values.js";
import { memberPieces, type Piece, type PieceOf, type PieceType } from "./piece.js";
import { Travels } from "./travels.js";

/** A metadata key with its values; `undefined` in a model that does not have it. */
export interface MetadataChange {
  readonly key: string;
  readonly before: JsonValue | undefined;
  readonly after: JsonValue | undefined;
}

type Found = Pick<Differences, "added" | "removed" | "changed" | "metadata">;

/** What evaluators ask: the two models, and which of their shapes and members were added, removed or changed. */
export class Differences {
  readonly oldModel: Model;
  readonly newModel: Model;
  readonly added: readonly Piece[];
  readonly removed: readonly Piece[];
  readonly changed: readonly Change[];
  readonly metadata: readonly MetadataChange[];
  /** How many changes these differences are a part of: 0 for two models as such. */
  readonly depth: number;
  /** Which way the values of a shape go: what a change of it can break. */
  readonly travels: Travels;

  private constructor(parts: Found & Pick<Differences, "oldModel" | "newModel" | "travels" | "depth">) {
    this.oldModel = parts.oldModel;
    this.newModel = parts.newModel;
    this.added = parts.added;
    this.removed = parts.removed;
    this.changed = parts.changed;
    this.metadata = parts.metadata;
    this.depth = parts.depth;
    this.travels = parts.travels;
  }

  static between(oldModel: Model, newModel: Model): Differences {
    const travels = new Travels(oldModel, newModel);
    return new Differences({ oldModel, newModel, travels, depth: 0, ...compare(oldModel, newModel) });
  }

  /** The same models, as if these changes were all there is. */
  narrowedTo(changed: readonly Change[]): Differences {
    return new Differences({ ...this, added: [], removed: [], changed, metadata: [], depth: this.depth + 1 });
  }

  /** The changes of pieces that are of one of these types in both models. */
  changedOf<T extends PieceType>(...types: readonly T[]): readonly Change<PieceOf<T>>[] {
    const isOne = (piece: Piece): boolean => types.some((type) => type === piece.type);
    return this.changed.filter(({ before, after }) => isOne(before) && isOne(after)) as unknown as Change<PieceOf<T>>[];
  }

  /**
   * The definition of a trait: the new model's. A model has of what comes with Hallmark no more than it refers to, so a
   * trait that is used no longer may be defined in the old one alone.
   */
  definitionOf(trait: ShapeId): Shape | undefined {
    return this.newModel.get(trait) ?? (isBundled(this.oldModel, trait) ? this.oldModel.get(trait) : undefined);
  }

  /** The model that has the definition of a trait, to look up what the definition refers to. */
  modelOf(definition: Shape): Model {
    return this.newModel.get(definition.id) === definition ? this.newModel : this.oldModel;
  }
}

function compare(oldModel: Model, newModel: Model): Found {
  const added: Piece[] = [];
  const removed: Piece[] = [];
  const changed: Change[] = [];
  for (const before of oldModel.shapes.values()) {
    const after = newModel.get(before.id);
    if (after === undefined) {
      if (!isBundled(oldModel, before.id)) addWithMembers(removed, before);
    } else if (before !== after) {
      compareShapes(before, after, { added, removed, changed });
    }
  }
  for (const after of newModel.shapes.values()) {
    if (oldModel.shapes.has(after.id) || isBundled(newModel, after.id)) continue;
    addWithMembers(added, after);
  }
  return { added, removed, changed, metadata: compareMetadata(oldModel, newModel) };
}

/** One by one: a shape may have more members than a call can have arguments. */
function addWithMembers(pieces: Piece[], shape: Shape): void {
  pieces.push(shape);
  for (const member of memberPieces(shape).values()) pieces.push(member);
}

function compareMetadata(oldModel: Model, newModel: Model): readonly MetadataChange[] {
  const keys = new Set([...oldModel.metadata.keys(), ...newModel.metadata.keys()]);
  return [...keys]
    .map((key) => ({ key, before: oldModel.metadata.get(key), after: newModel.metadata.get(key) }))
    .filter(({ before, after }) => !equalValues(before, after));
}

function compareShapes(
  before: Shape,
  after: Shape,
  found: { readonly added: Piece[]; readonly removed: Piece[]; readonly changed: Change[] },
): void {
  const [oldMembers, newMembers] = [memberPieces(before), memberPieces(after)];
  const changes: Change[] = [];
  for (const [name, member] of oldMembers) {
    const now = newMembers.get(name);
    if (now === undefined) {
      found.removed.push(member);
      continue;
    }
    const change = changeOf(member, now);
    if (change.traits.length > 0 || member.target !== now.target) changes.push(change);
  }
  for (const [name, member] of newMembers) if (!oldMembers.has(name)) found.added.push(member);
  const change = changeOf(before, after);
  const isChanged =
    change.traits.length > 0 ||
    changes.length > 0 ||
    !equalValues([...oldMembers.keys()], [...newMembers.keys()]) ||
    !equalValues(propertiesOf(before), propertiesOf(after));
  if (!isChanged) return;
  found.changed.push(change);
  for (const each of changes) found.changed.push(each);
}

/** What a shape says beside its members and traits, in a form that can be compared. */
function propertiesOf(shape: Shape): JsonObject {
  switch (shape.type) {
    case "operation":
      return { type: shape.type, input: shape.input, output: shape.output, errors: shape.errors };
    case "service":
      return {
        type: shape.type,
        version: shape.version,
        operations: shape.operations,
        resources: shape.resources,
        errors: shape.errors,
        rename: [...shape.rename],
      };
    case "resource":
      return {
        type: shape.type,
        identifiers: [...shape.identifiers],
        properties: [...shape.properties],
        lifecycle: [...shape.lifecycle],
        operations: shape.operations,
        collectionOperations: shape.collectionOperations,
        resources: shape.resources,
      };
    default:
      return { type: shape.type };
  }
}

/** Whether a shape came with Hallmark: such are in a model when something refers to them, and stand in no file. */
function isBundled(model: Model, id: ShapeId): boolean {
  return bundledNamespaces.has(namespaceOf(id)) && model.locate(id) === undefined;
}
