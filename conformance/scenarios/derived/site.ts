import {
  membersOf,
  sampleOf,
  type Member,
  type MembersShape,
  type Model,
  type Shape,
} from "../../../generator/model/index.js";
import { given } from "./given.js";
import { checksBrokenBy } from "./text-checks.js";

/** A member somewhere in an operation's input. */
export interface Site {
  readonly member: Member;
  readonly target: Shape;
  /** The structure that it is a member of. */
  readonly container: MembersShape;
  /** Names and positions that lead to it: `["Tags", 0, "Key"]`. */
  readonly path: readonly (string | number)[];
}

/** Every member of a structure and of the structures in it, lists and maps looked through, each shape once on a path. */
export function sitesOf(model: Model, structure: MembersShape): readonly Site[] {
  const visit = (container: MembersShape, path: Site["path"], seen: readonly string[]): readonly Site[] =>
    membersOf(container).flatMap((member) => {
      const target = model.expect(member.target);
      const own = [...path, member.name];
      const inner = elementOf(model, target, own);
      const deeper =
        inner && !seen.includes(inner.shape.id) ? visit(inner.shape, inner.path, [...seen, inner.shape.id]) : [];
      return [{ member, target, container, path: own }, ...deeper];
    });
  return visit(structure, [], [structure.id]);
}

/** The structure within a value: itself, or that of its first element. */
function elementOf(
  model: Model,
  shape: Shape,
  path: Site["path"],
): { readonly shape: MembersShape; readonly path: Site["path"] } | undefined {
  if (shape.type === "structure") return { shape, path };
  if (shape.type === "list") return elementOf(model, model.expect(shape.member.target), [...path, 0]);
  return undefined;
}

export function pointerOf({ path }: Site): string {
  return path.map((segment) => `/${segment}`).join("");
}

/** An input with a value at a site, what is on the way to it being samples of the model. `undefined` leaves it out. */
export function withValue(model: Model, input: object, site: Site, value: unknown): Readonly<Record<string, unknown>> {
  return put(model, input as Readonly<Record<string, unknown>>, site.path, value, site) as Readonly<
    Record<string, unknown>
  >;
}

/** A sample of each member of a structure but those that can be left out and whose sample the documentation rules out. */
function sampleMembers(model: Model, container: MembersShape): Readonly<Record<string, unknown>> {
  const members = given(sampleOf(model, container.id, { members: "all" })) as Readonly<Record<string, unknown>>;
  const isRuledOut = ([name, value]: readonly [string, unknown]) =>
    typeof value === "string" &&
    !container.members.get(name)?.traits.has("smithy.api#required") &&
    checksBrokenBy(container, name, value).length > 0;
  return Object.fromEntries(Object.entries(members).filter((entry) => !isRuledOut(entry)));
}

function put(model: Model, at: unknown, path: Site["path"], value: unknown, site: Site): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  if (typeof first === "number")
    return [put(model, (at as readonly unknown[] | undefined)?.[first], rest, value, site)];
  const members: Record<string, unknown> = { ...(at ?? sampleMembers(model, site.container)) };
  const next = put(model, members[first], rest, value, site);
  if (next === undefined) delete members[first];
  else members[first] = next;
  return members;
}
