import { randomInt } from "node:crypto";
import { createConnection, createServer } from "node:net";
import { once, setMaxListeners } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import type { Running } from "../emulators/emulator.js";
import { EmulatorFailed } from "./emulator-failed.js";
import { endOfLog } from "./end-of-log.js";
import { startGuarded, type GuardedProcess, type Program } from "./guarded-process.js";
import { describeEnd } from "./run-to-end.js";

/** A program that serves HTTP on this machine, on the port that it is told. */
export interface ServerProgram {
  /** What people call it. */
  readonly title: string;
  readonly program: (port: number) => Program;
  /** A request that is answered, without an error of the server's, as soon as it can do its work. */
  readonly ask: (url: string, signal: AbortSignal) => Promise<Response>;
  /** Seconds until it must have answered. */
  readonly patience: number;
  /** Seconds that it gets to end by itself once it is asked to. */
  readonly grace?: number;
  /** A free one is taken where none is given. */
  readonly port?: number;
}

/**
 * Starts a server and waits until it answers.
 *
 * @throws EmulatorFailed where it ends or does not answer in time, with the end of what it printed. Nothing of it is
 *   left running then.
 */
export async function startServer(server: ServerProgram): Promise<Running> {
  const port = server.port ?? (await freePort());
  if (await accepts(port)) {
    throw new EmulatorFailed(`${server.title} cannot be started: something else listens on port ${port} already`);
  }
  const program = server.program(port);
  const running = await startGuarded(program, server.grace);
  const url = `http://127.0.0.1:${port}`;
  const problem = await untilAnswers(server, running, url);
  if (problem === undefined) return { url, stop: () => running.stop() };
  await running.stop();
  throw new EmulatorFailed(`${server.title} ${problem}${await endOfLog(program.log)}`);
}

/** @returns what went wrong, if anything did. */
async function untilAnswers(server: ServerProgram, running: GuardedProcess, url: string): Promise<string | undefined> {
  const over = new AbortController();
  const late = AbortSignal.timeout(server.patience * 1000);
  const waiting = AbortSignal.any([over.signal, late]);
  // Each of many requests listens to it.
  setMaxListeners(0, waiting);
  const died = running.ended.then((end) => `${describeEnd(end)} before it answered`);
  try {
    return await Promise.race([died, untilServes(() => server.ask(url, waiting), waiting)]);
  } catch (error) {
    if (late.aborted) return `did not answer within ${server.patience} s`;
    throw error;
  } finally {
    over.abort();
  }
}

async function untilServes(ask: () => Promise<Response>, waiting: AbortSignal): Promise<undefined> {
  for (;;) {
    waiting.throwIfAborted();
    const answer = await ask().catch(() => undefined);
    await answer?.body?.cancel();
    if (answer !== undefined && answer.status < 500) return;
    await sleep(100, undefined, { signal: waiting });
  }
}

/**
 * A port that nobody listens on at this moment, below those that systems give to connections: programs that take the
 * ports beside it as well would meet one of them sooner or later.
 */
async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(12_000, 30_000);
    const server = createServer().listen(port, "127.0.0.1");
    try {
      await once(server, "listening");
    } catch {
      continue;
    }
    server.close();
    await once(server, "close");
    return port;
  }
}

/** Whether something listens there. */
async function accepts(port: number): Promise<boolean> {
  const socket = createConnection(port, "127.0.0.1");
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
