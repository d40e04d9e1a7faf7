import { spawn } from "node:child_process";
import { CommandFailure, exitCodes } from "./failure.js";

/**
 * Shows text with a program that the user names, words and all: `less -S`.
 *
 * @throws CommandFailure where there is no such program.
 */
export function pageThrough(text: string, program: string): Promise<void> {
  return new Promise((resolve, reject) => {
    // What fits on the screen is printed and done with; colours are kept.
    const env = { ...process.env, LESS: process.env["LESS"] ?? "FRX" };
    const pager = spawn(program, { stdio: ["pipe", "inherit", "inherit"], shell: true, env });
    pager.on("error", () => reject(unopened(program)));
    pager.on("close", (code) => (code === 127 ? reject(unopened(program)) : resolve()));
    // The user has seen enough.
    pager.stdin.on("error", () => {});
    pager.stdin.end(text);
  });
}

function unopened(program: string): CommandFailure {
  return new CommandFailure(exitCodes.configuration, `The output cannot be shown with the pager ${program}.`);
}
