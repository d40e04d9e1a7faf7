import { spawnSync } from "node:child_process";

/** What git answered. */
export interface GitAnswer {
  /** `absent`: there is no git that could be run. */
  readonly outcome: "done" | "refused" | "absent";
  readonly output: Buffer;
  /** The first line of its complaint. */
  readonly complaint: string;
}

/** A hook sets these to the repository that it runs for; here the folder alone says which one is meant. */
const SET_BY_HOOKS = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"];

const MOST_BYTES = 1024 ** 3;

/** Runs git in a folder. It changes nothing there: only commands that read are asked of it. */
export function git(folder: string, args: readonly string[], input = ""): GitAnswer {
  const env: NodeJS.ProcessEnv = { ...process.env, LC_ALL: "C", GIT_OPTIONAL_LOCKS: "0" };
  for (const name of SET_BY_HOOKS) delete env[name];
  const { status, error, stdout, stderr } = spawnSync("git", ["--literal-pathspecs", ...args], {
    cwd: folder,
    env,
    input,
    maxBuffer: MOST_BYTES,
  });
  if (error) return { outcome: "absent", output: Buffer.alloc(0), complaint: error.message };
  const complaint = stderr
    .toString("utf8")
    .split("\n")[0]!
    .replace(/^fatal: /, "");
  return { outcome: status === 0 ? "done" : "refused", output: stdout, complaint };
}

/** The same, as a line of text; `undefined` where git refuses. */
export function gitLine(folder: string, args: readonly string[]): string | undefined {
  const { outcome, output } = git(folder, args);
  return outcome === "done" ? output.toString("utf8").replace(/\n$/, "") : undefined;
}
