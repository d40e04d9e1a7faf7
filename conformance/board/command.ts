import { join } from "node:path";
import { parseArgs } from "node:util";

/** What is asked of `npm run board`. */
export interface BoardCommand {
  /** Names of those to verify; none: all. */
  readonly names: readonly string[];
  readonly out: string;
  /** Whether the results and the table of the README are written anew. */
  readonly isRecorded: boolean;
  readonly isHelp: boolean;
}

export const usage = `Usage: npm run board -- [NAME...] [--out FOLDER] [--record]

Installs every emulator of the board, or those that are named, from its registry, starts it, verifies it, stops it, and
writes one page of what all of them make of the documented rules.

  --out FOLDER  where the page goes (default: .hallmark/board)
  --record      keep the results in conformance/board/results, and write the table of the README anew
  --help        show this
`;

/**
 * Reads a command line.
 *
 * @returns what is wrong with it, for people, where something is.
 */
export function boardCommandOf(args: readonly string[], known: readonly string[]): BoardCommand | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: "string", default: join(".hallmark", "board") },
        record: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
    const unknown = positionals.find((name) => !known.includes(name));
    if (unknown !== undefined) return `there is no ${unknown} on the board; there are ${known.join(", ")}`;
    if (values.out === "") return "--out needs a folder";
    return { names: positionals, out: values.out, isRecorded: values.record, isHelp: values.help };
  } catch (error) {
    return (error as Error).message;
  }
}
