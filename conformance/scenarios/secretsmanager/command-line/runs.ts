import { exactly, isPattern, matching, uuid } from "../../../patterns/index.js";
import type { Pattern } from "../../../patterns/index.js";
import type { CannedAnswer, ExpectedRun, RunStep } from "../../scenario.js";

/** Steps that many scenarios of the command line are made of. What is sent is answered by nobody in particular. */

type More = Partial<Omit<RunStep, "expect" | "run">>;

type Members = Readonly<Record<string, unknown>>;

const answered: CannedAnswer = { status: 200, body: {} };

/** A `create-secret` with these words more, and the members that are sent for it, beside a token that is made up. */
export function creates(words: readonly unknown[], members: Members, more: More = {}): RunStep {
  return sends(["create-secret", ...words], { ClientRequestToken: uuid({ version: 4 }), ...members }, more);
}

/** A command, and exactly the members that are sent for it. */
export function sends(words: readonly unknown[], members: Members, more: More = {}): RunStep {
  return {
    run: words,
    answer: answered,
    ...more,
    expect: { exitCode: 0, stdout: "", request: { body: nothingElse(members) }, attempts: { count: 1, same: [] } },
  };
}

/** A command that ends without sending anything, and what it says after an empty line. */
export function refuses(words: readonly unknown[], message: string | Pattern<string>, more: More = {}): RunStep {
  const stderr = typeof message === "string" ? `\n${message}\n` : message;
  return ends(words, { exitCode: 252, stdout: "", stderr }, more);
}

/** A command whose words cannot be read: usage, then the complaint. */
export function misuses(words: readonly unknown[], complaint: string, more: More = {}): RunStep {
  return ends(words, { exitCode: 252, stdout: "", stderr: usageAnd(`secretsmanager: error: ${complaint}\n`) }, more);
}

/** A command with words that belong to nothing. */
export function strays(words: readonly unknown[], unknown: string): RunStep {
  return ends(words, { exitCode: 252, stdout: "", stderr: usageAnd(`Unknown options: ${unknown}\n`) });
}

/** A command that sends nothing. */
export function ends(words: readonly unknown[], expect: ExpectedRun, more: More = {}): RunStep {
  return { run: words, ...more, expect: { ...expect, attempts: { count: 0, same: [] } } };
}

/** A command that is answered, and what it makes of that. */
export function answers(words: readonly unknown[], answer: CannedAnswer, expect: ExpectedRun): RunStep {
  return { run: words, answer, expect };
}

/** A text that ends in another one, with the usage before it. */
function usageAnd(ending: string): Pattern<string> {
  const regex = new RegExp(`^usage: secretsmanager [^]*\\n\\n${escaped(ending)}$`);
  return matching(regex, `the usage, then "${ending.trim()}"`, `usage: secretsmanager\n\n${ending}`);
}

/** A text in which others stand, in this order. */
export function inOrder(...parts: readonly string[]): Pattern<string> {
  const regex = new RegExp(parts.map(escaped).join("[^]*"));
  return matching(regex, `a text with ${parts.map((part) => `"${part}"`).join(", then ")}`, parts.join("\n"));
}

/** The same, with no other members anywhere in it. */
function nothingElse(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(nothingElse);
  if (typeof value !== "object" || value === null || isPattern(value)) return value;
  return exactly(Object.fromEntries(Object.entries(value).map(([name, each]) => [name, nothingElse(each)])));
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
