import type { CompletedOption } from "./completion-words.js";

/** The shells that there are scripts for. */
export const SHELLS = ["bash", "zsh", "fish"] as const;

/** `_secretsmanager`: a name that every shell takes for a function. */
export function functionName(program: string): string {
  return `_${program.replace(/\W/g, "_")}`;
}

export function names(entries: readonly { readonly name: string }[]): string {
  return entries.map(({ name }) => name).join(" ");
}

/** The options whose value is the next word, which is therefore no command. */
export function valued(options: readonly CompletedOption[]): readonly string[] {
  return options.filter(({ takesValue }) => takesValue).map(({ name }) => name);
}

/** One word of a POSIX shell; fish reads it the same as long as no backslash stands in it. */
export function quoted(text: string): string {
  return `'${text.replaceAll("\\", "/").replaceAll("'", "’")}'`;
}
