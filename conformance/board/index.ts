import { boardCommandOf, usage } from "./command.js";
import type { Contestant } from "./contestant.js";
import { emulators } from "./emulators/index.js";
import { makeBoard } from "./make-board.js";
import { reference } from "./reference.js";

const contestants: readonly Contestant[] = [...emulators, reference];

const command = boardCommandOf(
  process.argv.slice(2),
  contestants.map(({ name }) => name),
);
if (typeof command === "string") {
  process.stderr.write(`error: ${command}\n\n${usage}`);
  process.exitCode = 2;
} else if (command.isHelp) {
  process.stdout.write(usage);
} else {
  const { names } = command;
  const chosen = contestants.filter(({ name }) => names.length === 0 || names.includes(name));
  try {
    process.exitCode = await makeBoard(command, chosen);
  } catch (error) {
    const { message, stack } = error as Error;
    process.stderr.write(`bug: ${process.env["HALLMARK_DEBUG"] ? stack : message}\n`);
    process.exitCode = 70;
  }
}
