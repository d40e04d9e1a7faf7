import fc from "fast-check";
import { readModel } from "../../../generator/generate/index.js";
import { createAtOnce } from "../create-at-once.js";
import { hostileRequests } from "../hostile-requests.js";
import { HttpClient } from "../http-client.js";
import { sendHostile } from "../send-hostile.js";
import { ServerProcess } from "./server-process.js";
import { memoryOf, soak } from "./soak.js";

const CONNECTIONS = 256;
const SECRET = "hunter2-hunter2-hunter2-hunter2-hunter2";

/** How much a server has to stand. */
interface Loads {
  readonly seconds: number;
  /** Secrets created at once, and hostile requests. */
  readonly many: number;
}

/**
 * Measures a server under three loads, each a process of its own, and prints a line of each: many secrets created at
 * once, many hostile requests, and the whole life of secrets for so many seconds.
 *
 * @returns whether it stood them
 */
export async function printFigures({ seconds, many }: Loads): Promise<boolean> {
  const stood = [
    await measured(`creating ${number(many)} secrets at once`, (server) => creates(server, many)),
    await measured(`sending ${number(many)} hostile requests`, (server) => hostile(server, many)),
    await measured(`living the lives of secrets for ${seconds} s`, (server) => lives(server, seconds)),
  ];
  return stood.every(Boolean);
}

interface Figures {
  readonly line: string;
  readonly isWell: boolean;
}

/** Prints what a load came to, and the errors inside of the service, of which there should be none. */
async function measured(what: string, load: (server: ServerProcess) => Promise<Figures>): Promise<boolean> {
  process.stderr.write(`${what} ...\n`);
  const server = await ServerProcess.start();
  try {
    const { line, isWell } = await load(server);
    const { failures = 0 } = await server.memory();
    process.stdout.write(`${line}; ${failures} failures in the service\n`);
    return isWell && failures === 0;
  } finally {
    server.stop();
  }
}

async function creates(server: ServerProcess, many: number): Promise<Figures> {
  return withClient(server, async (client) => {
    await client.call("ListSecrets", {});
    const before = await memoryOf(server);
    const start = performance.now();
    const { created, refused, wrong, unlisted } = await createAtOnce(client, many, "load");
    const took = (performance.now() - start) / 1000;
    const bytes = ((await memoryOf(server)) - before) / many;
    return {
      line: `creates   ${number(created)} of ${number(many)} kept (${refused} refused, ${wrong} wrong, ${unlisted} unlisted) in ${took.toFixed(1)} s with reading back, ${(bytes / 1024).toFixed(1)} KB each`,
      isWell: created === many,
    };
  });
}

async function hostile(server: ServerProcess, many: number): Promise<Figures> {
  const { value: model } = await readModel();
  if (!model) throw new Error("the model cannot be read");
  const arbitrary = hostileRequests(model, "com.amazonaws.secretsmanager#secretsmanager", SECRET);
  const requests = fc.sample(arbitrary, { numRuns: many, seed: 1 });
  return withClient(server, async (client) => {
    const start = performance.now();
    const faults = await sendHostile(client, requests, SECRET);
    const took = (performance.now() - start) / 1000;
    for (const { what, fault } of faults.slice(0, 10)) process.stderr.write(`${what}: ${fault}\n`);
    const refused = many - faults.length;
    return {
      line: `hostile   ${number(refused)} of ${number(many)} refused with a 4xx, a type and no secret, in ${took.toFixed(1)} s`,
      isWell: faults.length === 0,
    };
  });
}

async function lives(server: ServerProcess, seconds: number): Promise<Figures> {
  const { requests, memory, isSteady } = await soak(server, seconds);
  const megabytes = memory.map((bytes) => (bytes / 2 ** 20).toFixed(1)).join(" ");
  const verdict = isSteady ? "steady" : "GROWING with the load";
  return {
    line: `soak      ${number(requests)} requests, ${number(Math.round(requests / seconds))} a second, memory ${verdict}: ${megabytes} MB`,
    isWell: isSteady,
  };
}

async function withClient<T>(server: ServerProcess, use: (client: HttpClient) => Promise<T>): Promise<T> {
  const client = new HttpClient(server.port, CONNECTIONS);
  try {
    return await use(client);
  } finally {
    client.close();
  }
}

function number(value: number): string {
  return value.toLocaleString("en");
}
