import { isDeepStrictEqual } from "node:util";
import {
  membersOf,
  namespaceOf,
  type JsonValue,
  type Member,
  type Model,
  type Shape,
  type ShapeId,
} from "../../../generator/model/index.js";

/** One thing in which two models of a service are not the same. */
export interface Difference {
  /** Shape or member, `ns#Shape` or `ns#Shape$member`. */
  readonly at: ShapeId;
  /** `shape`, `type`, `members`, `target`, `errors`..., or the id of a trait. */
  readonly what: string;
  /** What the one model says; absent where it says nothing. */
  readonly ours?: JsonValue;
  /** What the other one says. */
  readonly theirs?: JsonValue;
}

/** What a model says about one shape or member: aspect or trait id to value. */
type Facts = ReadonlyMap<string, JsonValue>;

/**
 * All differences between the shapes of a namespace in two models. A shape that one of them lacks is one difference,
 * and so is a list of members or errors with another order; members that both have are compared one by one.
 *
 * @param isAside Whether a trait is not to be looked at.
 */
export function modelDifferences(
  ours: Model,
  theirs: Model,
  namespace: string,
  isAside: (trait: ShapeId) => boolean,
): readonly Difference[] {
  const ids = new Set([...ours.shapes.keys(), ...theirs.shapes.keys()]);
  return [...ids]
    .filter((id) => namespaceOf(id) === namespace)
    .flatMap((id) => shapeDifferences(id, ours.get(id), theirs.get(id), isAside));
}

function shapeDifferences(
  id: ShapeId,
  ours: Shape | undefined,
  theirs: Shape | undefined,
  isAside: (trait: ShapeId) => boolean,
): readonly Difference[] {
  if (!ours || !theirs) {
    return [{ at: id, what: "shape", ...(ours && { ours: ours.type }), ...(theirs && { theirs: theirs.type }) }];
  }
  const others = new Map(membersOf(theirs).map((member) => [member.name, member]));
  const shared = membersOf(ours).flatMap((member) => {
    const other = others.get(member.name);
    return other ? factDifferences(member.id, factsOfMember(member), factsOfMember(other), isAside) : [];
  });
  return [...factDifferences(id, factsOfShape(ours), factsOfShape(theirs), isAside), ...shared];
}

function factDifferences(
  at: ShapeId,
  ours: Facts,
  theirs: Facts,
  isAside: (trait: ShapeId) => boolean,
): readonly Difference[] {
  return [...new Set([...ours.keys(), ...theirs.keys()])]
    .filter((what) => !isAside(what) && !isDeepStrictEqual(ours.get(what), theirs.get(what)))
    .map((what) => ({
      at,
      what,
      ...(ours.has(what) && { ours: ours.get(what)! }),
      ...(theirs.has(what) && { theirs: theirs.get(what)! }),
    }));
}

function factsOfMember(member: Member): Facts {
  return new Map<string, JsonValue>([["target", member.target], ...member.traits]);
}

function factsOfShape(shape: Shape): Facts {
  return new Map<string, JsonValue>([["type", shape.type], ...partsOf(shape), ...shape.traits]);
}

function partsOf(shape: Shape): readonly (readonly [string, JsonValue])[] {
  switch (shape.type) {
    case "operation":
      return [
        ["input", shape.input],
        ["output", shape.output],
        ["errors", shape.errors],
      ];
    case "service":
      return [
        ["version", shape.version],
        // The order of a service's operations means nothing, that of errors and members goes into what is generated.
        ["operations", [...shape.operations].sort()],
        ["resources", [...shape.resources].sort()],
        ["errors", shape.errors],
        ["rename", Object.fromEntries(shape.rename)],
      ];
    default:
      return [["members", membersOf(shape).map(({ name }) => name)]];
  }
}
