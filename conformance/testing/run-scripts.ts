import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What the requests of a script were answered, in order. */
export interface Reproduced {
  readonly answers: readonly { readonly status: number; readonly type: string }[];
  readonly said: string;
}

/** Runs scripts in bash, four at a time, against an address. */
export async function runScripts(scripts: readonly string[], endpoint: string): Promise<readonly Reproduced[]> {
  const folder = await mkdtemp(join(tmpdir(), "hallmark-scripts-"));
  try {
    const files = scripts.map((_, index) => join(folder, String(index)));
    const lanes = Array.from({ length: 4 }, (_, lane) =>
      scripts.map((script, index) => (index % 4 === lane ? `(\n${script}\n) > ${files[index]} 2>&1\n` : "")).join(""),
    );
    await Promise.all(lanes.map((lane) => bash(lane, { PATH: process.env["PATH"], ENDPOINT: endpoint })));
    const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
    return texts.map((said) => ({ said, answers: answersIn(said) }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function bash(script: string, env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn("bash", ["-s"], { env, stdio: ["pipe", "inherit", "inherit"] });
    child.once("error", reject);
    child.once("close", () => resolve());
    child.stdin.end(script);
  });
}

function answersIn(said: string): Reproduced["answers"] {
  return said
    .split(/^HTTP\/1\.[01] (?!100)/m)
    .slice(1)
    .map((answer) => ({
      status: Number(answer.slice(0, 3)),
      type: (/"(?:__type|code)"\s*:\s*"(?:[^"#]*#)?([^":]*)/.exec(answer) ?? [])[1] ?? "",
    }));
}
