import { startFastify } from "./fastify.js";
import { startOurs } from "./ours.js";

/** What a server's process sends to the benchmark: its port first, then its CPU time in microseconds for each message. */
export interface Report {
  readonly port?: number;
  readonly cpu?: number;
}

const port = await (process.argv[2] === "ours" ? startOurs() : startFastify());
const report = (content: Report) => process.send?.(content);
process.on("message", () => {
  const { user, system } = process.cpuUsage();
  report({ cpu: user + system });
});
process.on("disconnect", () => process.exit());
report({ port });
