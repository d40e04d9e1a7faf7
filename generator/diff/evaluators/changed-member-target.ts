import { type ListShape, type MapShape, type Severity, type Shape } from "../../model/index.js";
import { changeOf, type Change } from "../change.js";
import { breaksOrder, type Breaks } from "../diff-event.js";
import type { Differences } from "../differences.js";
import { breaks, nobody, type Compare, type Evaluator, type Finding } from "../evaluator.js";
import { memberPieces, type MemberPiece, type Piece } from "../piece.js";

const seen = "if clients or services see the member and its new target is another type, or has a name that is a type's";

export const changedMemberTarget: Evaluator = {
  name: "ChangedMemberTarget",
  meaning: "A member targets another shape. Where the shapes are alike, it says in what they differ.",
  breaks: {
    "client source": `${seen}, or as the differences do`,
    "client wire": "if the new target is of another type, or as the differences do",
    server: `${seen}, or as the differences do`,
    docs: "as the differences do",
  },
  *evaluate(differences, compare) {
    for (const change of differences.changedOf("member")) {
      if (change.before.target !== change.after.target) yield changed(differences, change, compare);
    }
  },
};

interface Judgement {
  readonly severity: Severity;
  readonly message: string;
  readonly breaks: readonly Breaks[];
}

/** Lists of lists of lists: how deep differences within differences are followed. */
const DEPTH = 30;

const compatible: Judgement = {
  severity: "warning",
  message: "This was determined backward compatible.",
  breaks: nobody,
};

function changed(differences: Differences, change: Change<MemberPiece>, compare: Compare): Finding {
  const { before, after } = change;
  const old = differences.oldModel.get(before.target);
  const now = differences.newModel.get(after.target);
  const judgement = old && now ? judge(differences, after, [old, now], compare) : compatible;
  const move = `from \`${before.target}\` (${old?.type}) to \`${after.target}\` (${now?.type})`;
  return {
    ...judgement,
    id: "ChangedMemberTarget",
    message: `The shape targeted by the member \`${before.id}\` changed ${move}. ${judgement.message}`,
    shape: after.id,
  };
}

function judge(
  differences: Differences,
  member: MemberPiece,
  [old, now]: readonly [Shape, Shape],
  compare: Compare,
): Judgement {
  const { input, output } = differences.travels.of(member.id);
  const isSeen = input || output;
  const error = (message: string, isOnWire: boolean): Judgement => {
    const who = breaks({ "client source": isSeen, "client wire": isSeen && isOnWire, server: isSeen });
    return { severity: "error", message, breaks: who };
  };
  if (old.type !== now.type) {
    return error(`The type of the targeted shape changed from ${old.type} to ${now.type}.`, true);
  }
  if (named.has(old.type)) return error(`The name of a ${old.type} is significant.`, false);
  if (old.traits.has("smithy.api#enum")) {
    const message =
      "The `smithy.api#enum` trait was found on the target, so the name of the targeted shape matters for codegen.";
    return error(message, false);
  }
  if (differences.depth >= DEPTH) {
    return { ...error("The targets nest too deep to be compared.", true), severity: "danger" };
  }
  return inEffect(compare(differences.narrowedTo(partsOf(old, now))));
}

/** Types of which code generators make types of that name. Their names are part of what users write. */
const named: ReadonlySet<Shape["type"]> = new Set<Shape["type"]>(["structure", "union", "enum", "intEnum"]);

/** The changes that the change of a target comes to: of the shape, and of what its members are. */
function partsOf(old: Shape, now: Shape): readonly Change[] {
  const pairs: (readonly [Piece, Piece])[] = [[old, now]];
  if (isCollection(old) && isCollection(now)) {
    const newMembers = memberPieces(now);
    for (const [name, member] of memberPieces(old)) pairs.push([member, newMembers.get(name)!]);
  }
  return pairs.map(([before, after]) => changeOf(before, after));
}

function isCollection(shape: Shape): shape is ListShape | MapShape {
  return shape.type === "list" || shape.type === "map";
}

const weight: readonly Severity[] = ["note", "warning", "danger", "error"];

function inEffect(findings: readonly Finding[]): Judgement {
  if (findings.length === 0) return compatible;
  const severity = weight[Math.max(1, ...findings.map((finding) => weight.indexOf(finding.severity)))]!;
  const lines = findings.map((finding) => `- [${finding.severity.toUpperCase()}] ${indented(finding.message)}\n`);
  const verdict = severity === "warning" ? `${compatible.message} ` : "";
  const message = `${verdict}This will result in the following effective differences:\n\n${lines.join("")}`;
  const who = breaksOrder.filter((each) => findings.some((finding) => finding.breaks.includes(each)));
  return { severity, message: message.trim(), breaks: who };
}

/** Lines after the first belong to the same point of the list. */
function indented(message: string): string {
  return message.replace(/^/gm, "  ").trim();
}
