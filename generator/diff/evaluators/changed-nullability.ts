import type { Severity } from "../../model/index.js";
import { changeOf, isTraitAdded, isTraitRemoved, type Change } from "../change.js";
import type { Breaks } from "../diff-event.js";
import type { Differences } from "../differences.js";
import { breaks, type Evaluator, type Finding } from "../evaluator.js";
import { isNullable } from "../nullability.js";
import { memberPieces, type MemberPiece } from "../piece.js";
import type { Travel } from "../travels.js";

const [CLIENT_OPTIONAL, DEFAULT, INPUT, REQUIRED] = ["clientOptional", "default", "input", "required"].map(
  (name) => `smithy.api#${name}`,
) as [string, string, string, string];

export const changedNullability: Evaluator = {
  name: "ChangedNullability",
  meaning: "A member that could be absent for clients no longer can be, or the other way round.",
  breaks: {
    "client source": "if clients must now send it, or may now miss it in an answer",
    "client wire": "if deployed clients do not send what they must, or miss what they were promised",
    server: "if services may now miss it in what is sent, or must now answer it",
  },
  *evaluate(differences) {
    const members = new Map<string, Change<MemberPiece>>();
    for (const change of differences.changedOf("structure")) {
      if (!isTraitAdded(change, INPUT) && !isTraitRemoved(change, INPUT)) continue;
      const newMembers = memberPieces(change.after);
      for (const [name, before] of memberPieces(change.before)) {
        const after = newMembers.get(name);
        if (after !== undefined) members.set(after.id, changeOf(before, after));
      }
    }
    for (const change of differences.changedOf("member")) members.set(change.after.id, change);
    for (const change of members.values()) {
      if (isNullable(change.before) !== isNullable(change.after)) yield* explain(differences, change);
    }
  },
};

interface Cause {
  readonly id?: string;
  readonly severity: Severity;
  readonly message: string;
  readonly breaks: readonly Breaks[];
}

function* explain(differences: Differences, change: Change<MemberPiece>): Iterable<Finding> {
  const words = ["non-nullable", "nullable"];
  const [was, is] = isNullable(change.before) ? words.toReversed() : words;
  const what = `Member \`${change.before.name}\` changed from ${was} to ${is}: `;
  const travel = differences.travels.of(change.after.id);
  const causes = causesOf(differences, change, travel);
  for (const { id, message, ...cause } of causes) {
    yield { ...cause, id: `ChangedNullability.${id}`, message: `${what}; ${message}`, shape: change.after.id };
  }
  if (causes.length > 0) return;
  const who = isNullable(change.after) ? nowAbsent(travel) : nowThere(travel);
  yield { id: "ChangedNullability", severity: "error", message: what, shape: change.after.id, breaks: who };
}

/** Clients must now send the member, or services must now answer it. */
function nowThere({ input, output }: Travel): readonly Breaks[] {
  return breaks({ "client source": input, "client wire": input, server: output });
}

/** Clients may now leave the member out, or miss it in an answer. */
function nowAbsent({ input, output }: Travel): readonly Breaks[] {
  return breaks({ "client source": output, "client wire": output, server: input });
}

function causesOf(differences: Differences, change: Change<MemberPiece>, travel: Travel): readonly Cause[] {
  const { before, after } = change;
  const wasInput = before.container.traits.has(INPUT);
  const isInput = after.container.traits.has(INPUT);
  const isSeen = breaks({ "client source": travel.input || travel.output });
  if (wasInput && !isInput) {
    const message = `The @input trait was removed from ${after.container.id}`;
    return [{ id: "RemovedInputTrait", severity: "error", message, breaks: isSeen }];
  }
  if (isInput && !wasInput) {
    const message = `The @input trait was added to ${after.container.id}`;
    return [{ id: "AddedInputTrait", severity: "danger", message, breaks: isSeen }];
  }
  return isInput ? [] : causesInTraits(differences, change, travel);
}

function causesInTraits(differences: Differences, change: Change<MemberPiece>, travel: Travel): readonly Cause[] {
  const { before, after } = change;
  const causes: Cause[] = [];
  const isRequirementGone = isTraitRemoved(change, REQUIRED);
  if (isTraitAdded(change, CLIENT_OPTIONAL) && before.traits.has(REQUIRED) && after.traits.has(REQUIRED)) {
    causes.push({
      id: "AddedClientOptionalTrait",
      severity: "error",
      message: "The @clientOptional trait was added to a @required member.",
      breaks: breaks({ "client source": travel.output }),
    });
  }
  if (isTraitAdded(change, REQUIRED) && !after.traits.has(CLIENT_OPTIONAL)) {
    causes.push({
      id: "AddedRequiredTrait",
      severity: "error",
      message: "The @required trait was added to a member.",
      breaks: nowThere(travel),
    });
  }
  if (isTraitAdded(change, DEFAULT) && !isRequirementGone) {
    causes.push({
      id: "AddedDefaultTrait",
      severity: "error",
      message: "The @default trait was added to a member that was not previously @required.",
      breaks: breaks({ "client source": travel.input || travel.output, server: travel.input }),
    });
  }
  if (isRequirementGone && !after.traits.has(DEFAULT) && !before.traits.has(CLIENT_OPTIONAL)) {
    causes.push({ ...lostRequirement(differences, after), breaks: nowAbsent(travel) });
  }
  return causes;
}

function lostRequirement({ newModel }: Differences, member: MemberPiece): Omit<Cause, "breaks"> {
  const type = newModel.get(member.target)?.type;
  if (type === "structure" || type === "union") {
    return {
      id: "RemovedRequiredTrait.StructureOrUnion",
      severity: "warning",
      message:
        `The @required trait was removed from a member that targets a ${type}. This is backward compatible in ` +
        "generators that always treat structures and unions as optional (e.g., AWS generators)",
    };
  }
  return {
    id: "RemovedRequiredTrait",
    severity: "error",
    message: "The @required trait was removed and not replaced with the @default trait and @addedDefault trait.",
  };
}
