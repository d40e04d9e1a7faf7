import { isSimilar } from "./edit-distance.js";
import { UsageError } from "./usage-error.js";

/** Where the second column begins. */
const COLUMN = 40;

/** The refusal of a word that is none of those which can be chosen, with those that may have been meant. Rule CL-057. */
export function invalidChoice(argument: string, word: string, choices: readonly string[]): UsageError {
  const lines: string[] = [];
  for (let i = 0; i < choices.length; i += 2) {
    const [first, second] = [choices[i]!, choices[i + 1]];
    lines.push(second === undefined ? first : `${first.padEnd(COLUMN)} | ${second}`);
  }
  const similar = choices.filter((choice) => isSimilar(word, choice)).map((choice) => `\n  * ${choice}`);
  const hint = similar.length === 0 ? "" : `\n\nInvalid choice: '${word}', maybe you meant:\n${similar.join("")}\n`;
  const message = `argument ${argument}: Invalid choice, valid choices are:\n\n${lines.join("\n")}${hint}`;
  return new UsageError("words", message);
}
