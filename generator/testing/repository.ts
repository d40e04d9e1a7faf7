import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { temporaryFolder } from "./temporary-folder.js";

/** A repository of git in a folder of its own, gone when the test is over. */
export class Repository {
  readonly folder: string;

  constructor(files: Readonly<Record<string, string>> = {}) {
    this.folder = temporaryFolder();
    this.git("init", "--quiet", "--initial-branch=main");
    this.commit(files);
  }

  /** Runs git in it; gives what git prints. */
  git(...args: readonly string[]): string {
    const settings = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"];
    const { status, stdout, stderr } = spawnSync("git", [...settings, ...args], { cwd: this.folder, encoding: "utf8" });
    if (status !== 0) throw new Error(`git ${args.join(" ")}: ${stderr}`);
    return stdout.trim();
  }

  write(files: Readonly<Record<string, string>>): void {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, path)), { recursive: true });
      writeFileSync(join(this.folder, path), text);
    }
  }

  /** Writes files and commits everything. */
  commit(files: Readonly<Record<string, string>> = {}): void {
    this.write(files);
    this.git("add", "--all");
    this.git("commit", "--quiet", "--allow-empty", "--message", "A state");
  }

  path(...segments: readonly string[]): string {
    return join(this.folder, ...segments);
  }
}
