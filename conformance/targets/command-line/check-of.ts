import { shortened } from "../../runner/in-words.js";
import type { ObservedRun } from "../../runner/observation.js";
import { redactValue } from "../../runner/redact.js";
import type { Check } from "../../runner/verdict.js";
import { optionOf } from "./words-of-input.js";

/**
 * A command with what came of it, for people.
 *
 * @param secrets What must not be shown wherever it stands.
 * @param sensitive Names of members whose values must not be shown.
 */
export function checkOf(
  step: number,
  words: readonly string[],
  { exitCode, stderr }: ObservedRun,
  secrets: readonly string[],
  sensitive: ReadonlySet<string>,
): Check {
  const line = shownWords(words, sensitive).map(asTyped).join(" ");
  const complaint = stderr.trim().split("\n\n").at(-1) ?? "";
  const blotted = secrets.reduce((text, secret) => text.replaceAll(secret, "‹not shown›"), complaint);
  return {
    step,
    subject: "the command",
    given: shortened(line),
    found: shortened(`exit code ${exitCode}${blotted === "" ? "" : `: ${blotted}`}`),
  };
}

/** The words with those blotted out that a sensitive member's option takes, or that hold one in JSON. */
function shownWords(words: readonly string[], sensitive: ReadonlySet<string>): readonly string[] {
  const options = [...sensitive].map(optionOf);
  const isSensitive = (option: string) => /^--./.test(option) && options.some((each) => each.startsWith(option));
  return words.map((word, index) => {
    const [option = "", value] = word.split(/=(.*)/s, 2);
    if (value !== undefined && isSensitive(option)) return `${option}=${String(redactValue(value))}`;
    if (isSensitive(words[index - 1] ?? "") && !/^fileb?:\/\//.test(word)) return String(redactValue(word));
    return /^\s*[[{]/.test(word) ? redactedJson(word, sensitive) : word;
  });
}

function redactedJson(json: string, sensitive: ReadonlySet<string>): string {
  try {
    return JSON.stringify(
      JSON.parse(json, (name, value) => (sensitive.has(name) ? redactValue(value) : (value as unknown))),
    );
  } catch {
    return [...sensitive].some((name) => json.includes(name)) ? String(redactValue(json)) : json;
  }
}

/** As a shell reads it. */
function asTyped(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
