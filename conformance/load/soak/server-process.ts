import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { ServerReport } from "./server.js";

/** The reference in a process of its own, so that its memory is nobody else's. */
export class ServerProcess {
  readonly port: number;
  readonly #process: ChildProcess;

  private constructor(process: ChildProcess, port: number) {
    this.#process = process;
    this.port = port;
  }

  static async start(): Promise<ServerProcess> {
    const script = fileURLToPath(new URL("./server.js", import.meta.url));
    const child = fork(script, { execArgv: ["--expose-gc"] });
    const { port = 0 } = await next(child);
    return new ServerProcess(child, port);
  }

  /** Memory in use after a garbage collection. */
  async memory(): Promise<ServerReport> {
    const answer = next(this.#process);
    this.#process.send("memory");
    return answer;
  }

  stop(): void {
    this.#process.disconnect();
  }
}

async function next(child: ChildProcess): Promise<ServerReport> {
  const ended = new AbortController();
  const exit = once(child, "exit", { signal: ended.signal }).then(([code]) => {
    throw new Error(`the server ended with exit code ${code}`);
  });
  const [report] = (await Promise.race([once(child, "message", { signal: ended.signal }), exit])) as [ServerReport];
  ended.abort();
  exit.catch(() => {});
  return report;
}
