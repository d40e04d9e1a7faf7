import { setTimeout as sleep } from "node:timers/promises";
import { EmulatorFailed } from "./emulator-failed.js";
import { endOfLog } from "./end-of-log.js";
import { startGuarded, type End, type Program } from "./guarded-process.js";

/**
 * Runs a program to its end.
 *
 * @param seconds how long it may take.
 * @throws EmulatorFailed where it fails or takes longer, with the end of what it printed.
 */
export async function runToEnd(program: Program, seconds: number): Promise<void> {
  const running = await startGuarded(program);
  const waiting = new AbortController();
  const late = sleep(seconds * 1000, undefined, { signal: waiting.signal }).catch(() => undefined);
  const end = await Promise.race([running.ended, late]);
  waiting.abort();
  await running.stop();
  if (end !== undefined && "code" in end && end.code === 0) return;
  const said = [program.command, ...program.args].join(" ");
  const how = end === undefined ? `took longer than ${seconds} s` : describeEnd(end);
  throw new EmulatorFailed(`\`${said}\` ${how}${await endOfLog(program.log)}`);
}

/** How a program ended, to follow its name. */
export function describeEnd(end: End): string {
  if ("failure" in end) return `could not be started: ${end.failure}`;
  return end.signal === null ? `ended with exit code ${end.code}` : `was ended by ${end.signal}`;
}
