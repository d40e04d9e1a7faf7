import { atMost, type Row } from "../row.js";
import { load } from "./load.js";
import { ServerProcess } from "./server-process.js";

/** So many that the code is compiled and the heap has found its size. */
const WARM_UP = 20_000;
const ROUNDS = 24;
const REQUESTS = 1_000;

/** The generated server against fastify: CPU time and the slowest of a hundred requests, in turns on one machine. */
export async function rows(): Promise<readonly Row[]> {
  const ours = await ServerProcess.start("ours");
  const peer = await ServerProcess.start("fastify");
  try {
    for (const server of [ours, peer]) await load(server.port, WARM_UP);
    const measured = { ours: [] as Round[], peer: [] as Round[] };
    for (let round = 0; round < ROUNDS; round++) {
      // Who comes first takes turns too: what else the machine does comes and goes.
      if (round % 2 === 0) measured.ours.push(await measure(ours));
      measured.peer.push(await measure(peer));
      if (round % 2 === 1) measured.ours.push(await measure(ours));
    }
    const of = (key: keyof Round) => ({
      ours: undisturbed(measured.ours.map((round) => round[key])),
      peer: undisturbed(measured.peer.map((round) => round[key])),
    });
    return [
      atMost(1.15, { name: "server, CreateSecret, against fastify", unit: "us CPU", ...of("cpu") }),
      atMost(1, { name: "server, CreateSecret, p99, against fastify", unit: "ms", ...of("p99") }),
    ];
  } finally {
    ours.stop();
    peer.stop();
  }
}

interface Round {
  /** Microseconds of CPU a request. */
  readonly cpu: number;
  /** Milliseconds that 99 of a hundred requests stayed below. */
  readonly p99: number;
}

async function measure(server: ServerProcess): Promise<Round> {
  const before = await server.cpu();
  const times = await load(server.port, REQUESTS);
  const cpu = ((await server.cpu()) - before) / REQUESTS;
  return { cpu, p99: times[Math.floor(times.length * 0.99)]! };
}

/** The lower quartile: what disturbs a round only ever adds to it. */
function undisturbed(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 4)]!;
}
