import { accessSync, constants, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../package-root.js";
import type { Attempt } from "./attempt.js";
import { boardOf } from "./board-of.js";
import type { BoardCommand } from "./command.js";
import type { Contestant } from "./contestant.js";
import { notOnTheBoard } from "./emulators/index.js";
import { interruption } from "./interruption.js";
import { recordBoard } from "./record/record-board.js";
import { runBoard } from "./run-board.js";
import { unfoundedClaims } from "./unfounded.js";
import { writeBoard } from "./write-board.js";

/**
 * Verifies all that were chosen and writes the board.
 *
 * @returns the exit code: 0 where there are figures of each, 1 where there are none of some, 70 where the board would
 *   claim what the reports do not show, 2 where it cannot be written, 130 where it was interrupted.
 */
export async function makeBoard({ out, isRecorded }: BoardCommand, chosen: readonly Contestant[]): Promise<number> {
  const obstacle = obstacleTo(out);
  if (obstacle !== undefined) {
    process.stderr.write(`error: the board cannot be written to ${out}: ${obstacle}\n`);
    return 2;
  }
  const signal = interruption();
  const attempts = await runBoard(chosen, {
    places: join(packageRoot, ".hallmark", "board", "places"),
    out,
    signal,
    onStage: ({ title, version }, stage) => process.stderr.write(`${title} ${version}: ${stage} ...\n`),
    onEnd: (attempt) => process.stdout.write(`${lineOf(attempt)}\n`),
  });
  const reports = new Map(
    attempts.flatMap(({ contestant, verified }) => (verified ? [[contestant.name, verified.report] as const] : [])),
  );
  const board = boardOf(attempts, notOnTheBoard);
  if (!board) {
    process.stderr.write("error: none of them could be verified, so there is no board\n");
    return signal.aborted ? 130 : 1;
  }
  const unfounded = unfoundedClaims(board, (name) => {
    const report = reports.get(name);
    return report && { report, page: readFileSync(join(out, name, "index.html"), "utf8") };
  });
  if (unfounded.length > 0) {
    process.stderr.write(unfounded.map((claim) => `bug: without evidence: ${claim}\n`).join(""));
    return 70;
  }
  process.stdout.write(`Board: ${writeBoard(out, board, reports)}\n`);
  if (isRecorded) recordBoard(board, reports);
  if (signal.aborted) return 130;
  return reports.size === attempts.length ? 0 : 1;
}

/** Why nothing can be written to a folder, which is made; seen to before an hour of work is lost. */
function obstacleTo(folder: string): string | undefined {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

function lineOf({ contestant: { title, version }, verified, failure }: Attempt): string {
  const who = `${title} ${version}`;
  if (!verified) return `${who}: no figures (${failure?.stage}): ${failure?.reason}`;
  const { durationMs, targets } = verified.report;
  const counts = targets.flatMap(({ outcomes }) => Object.entries(outcomes).map(([name, count]) => `${count} ${name}`));
  return `${who}: ${counts.join(", ")}; ${(durationMs / 1000).toFixed(1)} s`;
}
