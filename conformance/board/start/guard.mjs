// Runs a program on behalf of another process, and sees to it that nothing of it is left: when that process asks for
// the end, or ends itself in whichever way (even by SIGKILL, which no handler of its own survives), the channel between
// the two closes. To be started detached: it signals its whole process group.
//
// node guard.mjs MILLISECONDS COMMAND [ARGUMENT ...]   how long the program may take to end by itself, and what to run
import { spawn } from "node:child_process";

const [patience, command, ...args] = process.argv.slice(2);

const killGroup = () => process.kill(0, "SIGKILL");
// The polite signal reaches this process as well, which has to stay.
process.on("SIGTERM", () => {});

const program = spawn(command, args, { stdio: ["ignore", "inherit", "inherit"] });

process.on("disconnect", () => {
  process.kill(0, "SIGTERM");
  setTimeout(killGroup, Number(patience));
});

/** Says how it ended, then takes along what the program has left running. */
const report = (end) => (process.connected ? process.send(end, killGroup) : killGroup());
program.on("error", (error) => report({ failure: error.message }));
program.on("exit", (code, signal) => report({ code, signal }));
