import { splitAtTokens } from "../../runner/secret-token.js";
import type { AnsweredText } from "./earlier-answers.js";
import { piecesOf, type ShellPiece } from "./shell-text.js";
import { standInFor } from "./stand-in.js";

/** What a request has that is another in each run. */
export interface Fresh {
  /** Eight characters in the names that a run makes. */
  readonly mark: string;
  readonly answered: readonly AnsweredText[];
}

/** The name of the variable for a text of an earlier answer: `ARN1` for that of the first exchange. */
export function variableOf({ member, exchange, nth }: AnsweredText): string {
  return `${member.replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2").toUpperCase()}${exchange}${nth === 1 ? "" : `_${nth}`}`;
}

/** The texts of earlier answers that a request's body repeats, or whose end it does. */
export function repeatedIn(body: string, answered: readonly AnsweredText[]): readonly AnsweredText[] {
  return answered.filter(
    ({ value }) => body.includes(value) || (suffixOf(value) !== "" && body.includes(suffixOf(value))),
  );
}

/** A body with stand-ins for secrets, names that are made fresh, and what earlier answers told. */
export function piecesOfBody(body: string, fresh: Fresh): readonly ShellPiece[] {
  const written = body.replaceAll(/"(‹value [^‹›]+›)"/g, (whole, text: string) => {
    const [piece] = splitAtTokens(text);
    return piece?.token ? JSON.stringify(standInFor(piece.token)) : whole;
  });
  return piecesWith(written, replacementsFor(fresh));
}

interface Replacement {
  readonly text: string;
  readonly pieces: readonly ShellPiece[];
}

/** Longer ones first: a whole ARN before its end. */
function replacementsFor({ mark, answered }: Fresh): readonly Replacement[] {
  const variable = (expression: string): ShellPiece => ({ kind: "variable", expression });
  const whole = answered.map((each) => ({ text: each.value, pieces: [variable(`$${variableOf(each)}`)] }));
  const ends = answered.flatMap((each) => {
    const text = suffixOf(each.value);
    const end = variable(`\${${variableOf(each)}##*-}`);
    return text === "" ? [] : [{ text, pieces: [{ kind: "literal", text: "-" } as const, end] }];
  });
  return [
    ...whole.toSorted((one, other) => other.text.length - one.text.length),
    ...ends,
    { text: mark, pieces: [variable("$RUN")] },
  ];
}

/** The end of an ARN that the service makes up, with its hyphen: the ARN may stand elsewhere for another Region. */
function suffixOf(value: string): string {
  return /^arn:.*(-[A-Za-z0-9]{6})$/.exec(value)?.[1] ?? "";
}

function piecesWith(text: string, replacements: readonly Replacement[]): readonly ShellPiece[] {
  const [first, ...others] = replacements;
  if (!first) return piecesOf(text);
  return text
    .split(first.text)
    .flatMap((part, index) => [...(index > 0 ? first.pieces : []), ...piecesWith(part, others)]);
}
