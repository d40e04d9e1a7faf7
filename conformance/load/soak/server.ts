import { serveSecretsManager } from "../../reference/index.js";

/** What the server's process tells: its port first, then its memory for each message, after a garbage collection. */
export interface ServerReport {
  readonly port?: number;
  /** Bytes of the heap that are in use. */
  readonly heapUsed?: number;
  /** Bytes outside of the heap: buffers. */
  readonly external?: number;
  /** Errors that operations threw and should not have thrown, until now. */
  readonly failures?: number;
}

let failures = 0;
const server = await serveSecretsManager({ onError: () => (failures += 1) });
const report = (content: ServerReport) => process.send?.(content);
process.on("message", () => {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  report({ heapUsed, external, failures });
});
process.on("disconnect", () => process.exit());
report({ port: server.port });
