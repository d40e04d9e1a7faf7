import type { StructureValue } from "../command-line.js";
import { mayHoldSecret } from "../values/any-within.js";
import { memberOf } from "../values/map-parts.js";
import type { GivenMember } from "./given-members.js";

/** Whether a secret is among words: not if a file holds it, as lists of processes do not show that. */
function isTyped(words: readonly string[]): boolean {
  return !words.every((word) => /^fileb?:\/\/|@=fileb?:\/\//.test(word));
}

/** The options of members with which a secret was typed, hyphens and all. */
export function secretsTyped(members: Iterable<GivenMember>): readonly string[] {
  return [...members]
    .filter(({ option, words }) => option.kind === "member" && mayHoldSecret(option.value) && isTyped(words))
    .map(({ option }) => `--${option.name}`);
}

/** Whether a whole input was typed that has a secret in it. */
export function isSecretTyped(word: string, members: Iterable<string>, model: StructureValue): boolean {
  return isTyped([word]) && [...members].some((name) => isSecret(name, model));
}

function isSecret(name: string, model: StructureValue): boolean {
  const value = memberOf(model, name);
  return value !== undefined && mayHoldSecret(value);
}
