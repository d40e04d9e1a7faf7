import type { CommandLinePiece, CommandLineSurroundings } from "../targets/pieces.js";

type Change = (piece: CommandLinePiece) => CommandLinePiece;
type Words = readonly string[];

/** How a program ended. */
export interface Ending {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Changes the words that a program is given. */
export function onWords(change: (words: Words) => Words): Change {
  return (piece) => ({ run: (words, surroundings) => piece.run(change(words), surroundings) });
}

/** Changes each word for itself. */
export function onEachWord(change: (word: string) => string): Change {
  return onWords((words) => words.map(change));
}

/** Changes what comes of a program. */
export function onEnding(change: (ending: Ending, words: Words) => Partial<Ending>): Change {
  return (piece) => ({
    async run(words, surroundings) {
      const ending = await collected(piece, words, surroundings);
      return told({ ...ending, ...change(ending, words) }, surroundings);
    },
  });
}

/** Ends in place of the program, where the function says how. */
export function insteadOfRunning(how: (words: Words) => Partial<Ending> | undefined): Change {
  return (piece) => ({
    run(words, surroundings) {
      const ending = how(words);
      if (!ending) return piece.run(words, surroundings);
      return Promise.resolve(told({ exitCode: 0, stdout: "", stderr: "", ...ending }, surroundings));
    },
  });
}

/** Changes what a program has around it. */
export function onSurroundings(change: (surroundings: CommandLineSurroundings) => CommandLineSurroundings): Change {
  return (piece) => ({ run: (words, surroundings) => piece.run(words, change(surroundings)) });
}

async function collected(
  piece: CommandLinePiece,
  words: Words,
  surroundings: CommandLineSurroundings,
): Promise<Ending> {
  let [stdout, stderr] = ["", ""];
  const exitCode = await piece.run(words, {
    ...surroundings,
    stdout: (text) => void (stdout += text),
    stderr: (text) => void (stderr += text),
  });
  return { exitCode, stdout, stderr };
}

function told({ exitCode, stdout, stderr }: Ending, surroundings: CommandLineSurroundings): number {
  if (stdout !== "") surroundings.stdout(stdout);
  if (stderr !== "") surroundings.stderr(stderr);
  return exitCode;
}
