import { fork } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, it } from "vitest";
import { folderOfTests } from "../../testing/folder-of-tests.js";
import { guard } from "./guarded-process.js";
import { startServer, type ServerProgram } from "./start-server.js";

const folder = folderOfTests();
/** Serves on the port of its first argument, and leaves its process id and that of a child behind. */
const SERVES = `
  import { createServer } from "node:http";
  import { spawn } from "node:child_process";
  import { writeFileSync } from "node:fs";
  const child = spawn("sleep", ["60"]);
  writeFileSync("processes", process.pid + " " + child.pid);
  const answers = (_, answer) => answer.writeHead(Date.now() > begin + 300 ? 200 : 503).end();
  const begin = Date.now();
  createServer(answers).listen(Number(process.argv[1]), "127.0.0.1");
`;

function serverOf(code: string, options: Partial<ServerProgram> = {}): ServerProgram {
  return {
    title: "the small server",
    program: (port) => ({
      command: process.execPath,
      args: ["--input-type=module", "--eval", code, "--", String(port)],
      folder,
      environment: { PATH: process.env["PATH"] ?? "" },
      log: join(folder, "output.log"),
    }),
    ask: (url, signal) => fetch(url, { signal }),
    patience: 20,
    ...options,
  };
}

/** The server's process and its child's, those that are left of them. */
function processesLeft(): readonly number[] {
  const file = join(folder, "processes");
  const processes = existsSync(file) ? readFileSync(file, "utf8").split(" ").map(Number) : [];
  return processes.filter((process) => isAlive(process));
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    // One that nobody has asked how it ended is listed, but does nothing any more.
    return !/^State:\tZ/mu.test(readFileSync(`/proc/${id}/status`, "utf8"));
  } catch {
    return false;
  }
}

it("starts a server, waits until it can do its work, and ends it with its children", async () => {
  const running = await startServer(serverOf(SERVES));
  expect((await fetch(running.url)).status).toBe(200);
  expect(processesLeft()).toHaveLength(2);
  await running.stop();
  expect(processesLeft()).toEqual([]);
  await expect(fetch(running.url)).rejects.toThrow("fetch failed");
  // Once more does no harm.
  await running.stop();
});

it("ends a server that does not listen to being asked", async () => {
  const running = await startServer(serverOf(`${SERVES}process.on("SIGTERM", () => {});`, { grace: 0.2 }));
  await running.stop();
  expect(processesLeft()).toEqual([]);
});

it("says with what words a server died early", async () => {
  const dies = serverOf(`console.log("first"); console.error("no such disk"); process.exit(3);`);
  await expect(startServer(dies)).rejects.toThrow(
    /^the small server ended with exit code 3 before it answered\n {2}first\n {2}no such disk$/u,
  );
});

it("says that there is no such program", async () => {
  const absent = serverOf("", {
    program: (port) => ({ ...serverOf("").program(port), command: join(folder, "absent") }),
  });
  await expect(startServer(absent)).rejects.toThrow(/^the small server could not be started: spawn .*absent ENOENT/u);
});

it("does not wait for ever for an answer, and leaves nothing running", async () => {
  const silent = serverOf(SERVES.replace("? 200", "? 500"), { patience: 1 });
  await expect(startServer(silent)).rejects.toThrow("the small server did not answer within 1 s");
  expect(processesLeft()).toEqual([]);
});

it("does not take another's answers for the server's", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  await expect(startServer(serverOf(SERVES, { port }))).rejects.toThrow(`something else listens on port ${port}`);
  other.close();
});

it("ends the server when the process that started it is killed", async () => {
  const { command, args } = serverOf(SERVES).program(0);
  const starter = join(folder, "starter.mjs");
  await writeFile(
    starter,
    `import { fork } from "node:child_process";
     fork(...${JSON.stringify([guard, ["2000", command, ...args], { detached: true }])});`,
  );
  rmSync(join(folder, "processes"));
  const starting = fork(starter, { cwd: folder, execArgv: [] });
  await expect.poll(() => processesLeft().length, { timeout: 10_000 }).toBe(2);
  starting.kill("SIGKILL");
  await expect.poll(processesLeft, { timeout: 10_000 }).toEqual([]);
});
