import { HttpClient } from "../http-client.js";
import { liveADay } from "./day.js";
import type { ServerProcess } from "./server-process.js";

/** What a soak found. Memory is the server's after a garbage collection, in bytes. */
export interface SoakResult {
  readonly seconds: number;
  readonly requests: number;
  /** After the warm-up, and then after each further part of the time. */
  readonly memory: readonly number[];
  /** Whether memory stayed what it was after the warm-up, but for what compiled code and caches still take. */
  readonly isSteady: boolean;
}

const WORKERS = 16;
const SAMPLES = 6;
/** Of growth over the whole time, which a leak of a few bytes a request would exceed within a minute. */
const ALLOWED_GROWTH = 4 * 1024 * 1024;

/**
 * Keeps a server under load and watches its memory. A quarter of the time is warm-up.
 *
 * @throws UnexpectedAnswer when a request is refused that should not be.
 */
export async function soak(server: ServerProcess, seconds: number): Promise<SoakResult> {
  const client = new HttpClient(server.port, WORKERS);
  try {
    let requests = await load(client, (seconds / 4) * 1000);
    const memory = [await memoryOf(server)];
    for (let sample = 0; sample < SAMPLES; sample++) {
      requests += await load(client, ((seconds * 3) / 4 / SAMPLES) * 1000);
      memory.push(await memoryOf(server));
    }
    const growth = memory.at(-1)! - memory[0]!;
    return { seconds, requests, memory, isSteady: growth <= ALLOWED_GROWTH };
  } finally {
    client.close();
  }
}

async function load(client: HttpClient, milliseconds: number): Promise<number> {
  const end = performance.now() + milliseconds;
  let requests = 0;
  const worker = async () => {
    while (performance.now() < end) {
      // On a line of its own: `+=` would read the sum before it waits, and forget what others add meanwhile.
      const lived = await liveADay(client, `soak/${crypto.randomUUID()}`);
      requests += lived;
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, worker));
  return requests;
}

/** The server's memory in use after a garbage collection, in bytes. */
export async function memoryOf(server: ServerProcess): Promise<number> {
  const { heapUsed = 0, external = 0 } = await server.memory();
  return heapUsed + external;
}
