import { readFile } from "node:fs/promises";

/** Lines that say what happened, most of the time. */
const LINES = 20;

/** The end of what a program printed, indented below a line of ours; empty where it printed nothing. */
export async function endOfLog(log: string): Promise<string> {
  const lines = (await readFile(log, "utf8").catch(() => "")).trimEnd().split("\n");
  return lines
    .slice(-LINES)
    .filter((line) => line !== "")
    .map((line) => `\n  ${line}`)
    .join("");
}
