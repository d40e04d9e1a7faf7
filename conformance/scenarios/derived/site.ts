import {
  isJsonObject,
  membersOf,
  type Member,
  type MembersShape,
  type Model,
  type Shape,
} from "../../../generator/model/index.js";
import type { Samples } from "./samples.js";

/** A member somewhere in an operation's input, or what a list there holds. */
export interface Site {
  readonly member: Member;
  readonly target: Shape;
  /** The structure that it is a member of; for an element, the one that the list is in. */
  readonly container: MembersShape;
  /** Names and positions that lead to it: `["Tags", 0, "Key"]`. */
  readonly path: readonly (string | number)[];
}

/** Every member of a structure and of what is in it, and the elements of lists, each structure once on a path. */
export function sitesOf(model: Model, structure: MembersShape): readonly Site[] {
  const visit = (container: MembersShape, path: Site["path"], seen: readonly string[]): readonly Site[] =>
    membersOf(container).flatMap((member) => at(container, member, [...path, member.name], seen));
  const at = (
    container: MembersShape,
    member: Member,
    path: Site["path"],
    seen: readonly string[],
  ): readonly Site[] => {
    const target = model.expect(member.target);
    const site = { member, target, container, path };
    if (target.type === "list") return [site, ...at(container, target.member, [...path, 0], seen)];
    if (target.type !== "structure" || seen.includes(target.id)) return [site];
    return [site, ...visit(target, path, [...seen, target.id])];
  };
  return visit(structure, [], [structure.id]);
}

/** What a site is called in ids and titles: the names that lead to it, and whether it is what a list holds. */
export function placeOf({ path }: Site): string {
  const names = path.filter((segment) => typeof segment === "string").join(".");
  return typeof path.at(-1) === "number" ? `${names}.element` : names;
}

export function pointerOf({ path }: Site): string {
  return path.map((segment) => `/${segment}`).join("");
}

/** An input with a value at a site, what is on the way to it being samples of the model. `undefined` leaves it out. */
export function withValue(
  samples: Samples,
  structure: MembersShape,
  input: object,
  { path }: Pick<Site, "path">,
  value: unknown,
): Readonly<Record<string, unknown>> {
  return put(samples, structure, input, path, value) as Readonly<Record<string, unknown>>;
}

function put(samples: Samples, shape: Shape, at: unknown, path: Site["path"], value: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  if (shape.type === "list") {
    const element = samples.model.expect(shape.member.target);
    const there = (at ?? samples.of(shape.id) ?? []) as readonly unknown[];
    // One is enough, unless the list must have more.
    return [put(samples, element, there[0], rest, value), ...there.slice(1, leastOf(shape))];
  }
  const structure = shape as MembersShape;
  const member = structure.members.get(String(first))!;
  const members: Record<string, unknown> = { ...(at ?? samples.ofMembers(structure)) };
  const next = put(samples, samples.model.expect(member.target), members[member.name], rest, value);
  if (next === undefined) delete members[member.name];
  else members[member.name] = next;
  return members;
}

function leastOf({ traits }: Shape): number {
  const length = traits.get("smithy.api#length");
  return isJsonObject(length) && typeof length["min"] === "number" ? Math.max(length["min"], 1) : 1;
}
