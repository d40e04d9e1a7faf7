import { closureOf, operationsOf, membersOf, type Model, type ServiceShape } from "../../generator/model/index.js";

/** What a member is called on the wire, where that is not its own name. */
const namesElsewhere = ["smithy.api#jsonName", "smithy.api#httpHeader", "smithy.api#httpQuery"];

/**
 * The names of the members whose values must never be shown (`smithy.api#sensitive`, on member or target), on the wire
 * too.
 */
export function sensitiveMembers(model: Model, service: ServiceShape): ReadonlySet<string> {
  const operations = operationsOf(model, service).map(({ id }) => id);
  const members = closureOf(model, operations).flatMap((shape) => membersOf(shape));
  const isSensitive = (traits: ReadonlyMap<string, unknown> | undefined) => traits?.has("smithy.api#sensitive");
  return new Set(
    members
      .filter((member) => isSensitive(member.traits) || isSensitive(model.get(member.target)?.traits))
      .flatMap(({ name, traits }) => [name, ...namesElsewhere.map((trait) => traits.get(trait))])
      .filter((name): name is string => typeof name === "string" && name !== ""),
  );
}
