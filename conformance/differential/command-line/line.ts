import type { Answer } from "../recording-server.js";

/** A command line, as it is given to the official program and to ours. */
export interface Line {
  /** The words after the name of the service. `{url}` stands for the address of the server. */
  readonly words: readonly string[];
  /** Words before the name of the service. */
  readonly before?: readonly string[];
  /** What the server answers; absent: an object without members. */
  readonly answers?: readonly Answer[];
  /** Variables beside the usual ones; `undefined` takes a usual one away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** Lines by a name that says what is special about them. */
export type Lines = Readonly<Record<string, Line>>;

/**
 * A line written as on a terminal. No shell reads it: what is put in is part of one word, whatever it contains.
 *
 * @example words`create-secret --name app --description ${"two words"}`
 */
export function words(text: TemplateStringsArray, ...values: readonly string[]): Pick<Line, "words"> {
  const withMarks = text.reduce((whole, part, index) => `${whole}\0${index - 1}\0${part}`);
  const split = withMarks.trim().split(/\s+/);
  return { words: split.map((word) => word.replaceAll(/\0(\d+)\0/g, (_, index) => values[Number(index)]!)) };
}
