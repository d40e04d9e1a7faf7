import { execFileSync, spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { runSecretsManager } from "../../../testing/run-secrets-manager.js";

/** What a shell offers for the last of the words. */
type Offers = (script: string, words: readonly string[]) => readonly string[];

const shells: Readonly<Record<string, Offers>> = {
  bash(script, words) {
    const typed = words.map((word) => `'${word}'`).join(" ");
    const program = `${script}
COMP_WORDS=(secretsmanager ${typed}); COMP_CWORD=${words.length}
_secretsmanager
printf '%s\\n' "\${COMPREPLY[@]}"`;
    return lines(execFileSync("bash", ["--norc", "-u", "-c", program], { encoding: "utf8" }));
  },
  fish(script, words) {
    const program = `${script}\ncomplete -C 'secretsmanager ${words.join(" ")}'`;
    const out = execFileSync("fish", ["--no-config", "-c", program], { encoding: "utf8" });
    return lines(out).map((line) => line.split("\t", 1)[0]!);
  },
  zsh(script, words) {
    // Its completion works within its line editor only: what offers words is asked to print them.
    const program = `compdef() { : }
compadd() { while [[ $1 != -- ]]; do shift; done; shift; print -rl -- "$@" }
_describe() { print -rl -- "\${(@)\${(P)@[-1]}%%:*}" }
_files() { : }
${script}
words=(secretsmanager ${words.map((word) => `'${word}'`).join(" ")}); CURRENT=$#words
_secretsmanager`;
    const last = words.at(-1) ?? "";
    return lines(execFileSync("zsh", ["-f", "-c", program], { encoding: "utf8" })).filter((word) =>
      word.startsWith(last),
    );
  },
};

function lines(text: string): readonly string[] {
  return text.split("\n").filter((line) => line !== "");
}

/** A machine need not have every shell; bash it does. */
const present = Object.keys(shells).filter((shell) => shell === "bash" || spawnSync(shell, ["--version"]).status === 0);

for (const shell of present) {
  const offered = async (...words: readonly string[]) => {
    const { stdout } = await runSecretsManager(["completion", shell]);
    return shells[shell]!(stdout, words);
  };

  it(`completes commands in ${shell}`, async () => {
    expect(await offered("create-")).toEqual(["create-secret"]);
    expect(await offered("")).toEqual(expect.arrayContaining(["create-secret", "list-secrets", "help", "completion"]));
  });

  it(`completes options of a command in ${shell}`, async () => {
    expect([...(await offered("create-secret", "--secret"))].sort()).toEqual(["--secret-binary", "--secret-string"]);
    expect(await offered("create-secret", "--name", "x", "--force")).toEqual(["--force-overwrite-replica-secret"]);
  });

  it(`completes options of all commands in ${shell}`, async () => {
    expect(await offered("create-secret", "--endp")).toEqual(["--endpoint-url"]);
    expect(await offered("--endp")).toEqual(["--endpoint-url"]);
  });

  it(`completes what options can be in ${shell}`, async () => {
    expect(await offered("list-secrets", "--output", "ya")).toEqual(["yaml", "yaml-stream"]);
    expect(await offered("list-secrets", "--sort-order", "d")).toEqual(["desc"]);
    expect(await offered("create-secret", "--generate-cli-skeleton", "o")).toEqual(["output"]);
  });

  it(`finds the command behind other options in ${shell}`, async () => {
    expect(await offered("--region", "eu-west-1", "--debug", "create-secret", "--kms")).toEqual(["--kms-key-id"]);
  });

  it(`completes what help and completion take in ${shell}`, async () => {
    expect(await offered("completion", "z")).toEqual(["zsh"]);
    expect(await offered("help", "tag-")).toEqual(["tag-resource"]);
  });
}

it("names the shells that there are", async () => {
  const { exitCode, stderr } = await runSecretsManager(["completion", "tcsh"]);
  expect(exitCode).toBe(252);
  expect(stderr).toMatch(/bash[^]*zsh[^]*fish/);
});
