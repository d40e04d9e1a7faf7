import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Report } from "./child.js";

/** A server in a process of its own, so that nothing but its own work is counted. */
export class ServerProcess {
  readonly #process: ChildProcess;
  readonly port: number;

  private constructor(process: ChildProcess, port: number) {
    this.#process = process;
    this.port = port;
  }

  static async start(which: "ours" | "fastify"): Promise<ServerProcess> {
    const process = fork(fileURLToPath(new URL("./child.js", import.meta.url)), [which]);
    return new ServerProcess(process, (await reportOf(process)).port!);
  }

  /** CPU time so far, user and system, in microseconds. */
  async cpu(): Promise<number> {
    const report = reportOf(this.#process);
    this.#process.send("cpu");
    return (await report).cpu!;
  }

  stop(): void {
    this.#process.kill();
  }
}

async function reportOf(process: ChildProcess): Promise<Report> {
  const [report] = (await once(process, "message")) as [Report];
  return report;
}
