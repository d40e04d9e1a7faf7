import { Agent, request } from "node:http";
import { body, headers } from "./request.js";

/**
 * Sends requests over loopback, a few at a time.
 *
 * @returns How long each of them took, in milliseconds, sorted.
 */
export async function load(port: number, requests: number, concurrency = 8): Promise<readonly number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  const times: number[] = [];
  let left = requests;
  const worker = async () => {
    while (left-- > 0) {
      const start = performance.now();
      await send(port, agent);
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  agent.destroy();
  return times.sort((a, b) => a - b);
}

function send(port: number, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const options = {
      host: "127.0.0.1",
      port,
      agent,
      method: "POST",
      path: "/",
      headers: { ...headers, "content-length": Buffer.byteLength(body) },
    };
    const call = request(options, (response) => {
      response.resume();
      response.on("end", () =>
        response.statusCode === 200 ? resolve() : reject(new Error(`answered ${response.statusCode}`)),
      );
    });
    call.on("error", reject);
    call.end(body);
  });
}
