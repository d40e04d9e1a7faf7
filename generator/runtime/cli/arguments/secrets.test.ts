import fc from "fast-check";
import { expect, it } from "vitest";
import {
  command,
  commandLineOf,
  commands,
  read,
  scalar,
  secret,
  structure,
  list,
} from "../../../testing/command-lines.js";

const login = structure("Login", {
  User: scalar("string"),
  Password: secret,
  Pins: list(scalar("integer", { isSensitive: true })),
});
const commandLine = commandLineOf({
  ...commands,
  login: command(
    "Login",
    structure("LoginRequest", { Login: login, Logins: list(login), Pin: scalar("long", { isSensitive: true }) }),
  ),
});

/** Ways of typing a secret that no command line can be made of, or that look as if they might. */
const lines: readonly ((word: string) => readonly string[])[] = [
  (word) => ["create-secret", "--secret-string", word],
  (word) => ["create-secret", "--name", "a", "--secret-string", "x", word],
  (word) => ["create-secret", "--name", "a", "--secret-string", "x", word, `-${word}`, word],
  (word) => ["create-secret", "--name", "a", `--secret-strin=${word}`, `--secret=${word}`],
  (word) => ["create-secret", "--name", "a", "--secret-strng", word],
  (word) => ["create-secret", "--name", "a", `--secret-strng=${word}`],
  (word) => ["create-secret", "--name", "a", `--secretstring=x=${word}`, word],
  (word) => ["create-secret", "--name", "a", "--secret-binary", `!${word}`],
  (word) => ["create-secret", "--name", "", "--secret-string", word],
  (word) => ["create-secret", "--cli-input-json", `{"SecretString":${word}`],
  (word) => ["create-secret", "--cli-input-json", `{"SecretString":["${word}"]}`],
  (word) => ["create-secret", "--cli-input-json", `["${word}"]`],
  (word) => ["create-secret", "--cli-input-yaml", `SecretString: [${word}`],
  (word) => ["create-secret", "--cli-input-yaml", `SecretString: {a: ${word}, a: ${word}}`],
  (word) => ["create-secret", "--cli-input-yaml", `SecretString: !${word} x\n${word}`],
  (word) => ["create-secret", "--cli-input-json", "{", word],
  (word) => ["login", "--pin", `x${word}`],
  (word) => ["login", "--login", `Password="${word}`],
  (word) => ["login", "--login", `Password=x,Password=${word}`],
  (word) => ["login", "--login", word],
  (word) => ["login", "--login", `[${word}`],
  (word) => ["login", "--login", `{${word}`],
  (word) => ["login", "--login", `Password=[${word}]`],
  (word) => ["login", "--login", `Pins=x${word}`],
  (word) => ["login", "--logins", "{}", word],
  (word) => ["login", "--logins", `{"Password":"a"}`, `{"Password":${word}}`],
  (word) => ["login", "--logins", `Password=${word}]`],
  (word) => ["login", "--logins", `{"Password":{"a":"${word}"}}`],
];

it("never repeats a secret in what it says", async () => {
  const word = fc.stringMatching(/^[xyz]{8,12}[!#]?$/).map((text) => `Z${text}`);
  await fc.assert(
    fc.asyncProperty(word, fc.constantFrom(...lines), async (typed, line) => {
      const told = await read(line(typed), { commandLine });
      if (typeof told === "string") expect(told).not.toContain(typed.slice(0, 6));
    }),
    { numRuns: 600 },
  );
});

it("refuses nearly all of them, so that there is something to say", async () => {
  const told = await Promise.all(lines.map((line) => read(line("Zxyz"), { commandLine })));
  expect(told.filter((each) => typeof each !== "string")).toHaveLength(0);
});

it.each([
  { line: ["--name", "a", "--secret-string", "two", "words"], told: "Unknown options: (not shown)" },
  {
    line: ["--name", "a", "--secret-strng", "x", "--bogus", "y"],
    told: "Unknown options: --secret-strng, (not shown), --bogus, (not shown)",
  },
  { line: ["--name", "a", "-secret-string", "x"], told: "Unknown options: -secret-string, (not shown)" },
  { line: ["--name", "a", "\u2014secret-string", "x"], told: "Unknown options: \u2014secret-string, (not shown)" },
  { line: ["--name", "a", "\u2013secret-string=x"], told: "Unknown options: \u2013secret-string=(not shown)" },
  { line: ["--name", "a", "--", "--secret-string", "x"], told: "Unknown options: --secret-string, (not shown)" },
  { line: ["--name", "a", "--secret-strng", "-x"], told: "Unknown options: --secret-strng, (not shown)" },
  { line: ["--name", "a", "--bogus=1", "x"], told: "Unknown options: --bogus=1, x" },
  { line: ["--secret-string", "x", "--name", "a", "b"], told: "Unknown options: b" },
])("hides no more than it must of $line", async ({ line, told }) => {
  expect(await read(["create-secret", ...line])).toBe(`252 unknown: ${told}`);
});

it.each([
  { line: ["create-secret", "--name", "a", "--secret-string", "x"], secrets: ["--secret-string"] },
  {
    line: ["create-secret", "--name", "a", "--secret-string=x", "--secret-binary", "aGk="],
    secrets: ["--secret-string", "--secret-binary"],
  },
  { line: ["create-secret", "--name", "a", "--secret-string", "file://s"], secrets: [] },
  { line: ["create-secret", "--cli-input-json", '{"Name":"a","SecretString":"x"}'], secrets: ["--cli-input-json"] },
  { line: ["create-secret", "--cli-input-json", '{"Name":"a"}'], secrets: [] },
  { line: ["create-secret", "--cli-input-json", "file://i"], secrets: [] },
  { line: ["login", "--login", "User=a,Password=b"], secrets: ["--login"] },
  { line: ["login", "--login", "User=a,Password@=file://s"], secrets: [] },
])("tells which options showed a secret: $line", async ({ line, secrets }) => {
  const files = { s: "hunter2", i: '{"Name":"a","SecretString":"x"}' };
  expect(await read(line, { commandLine, files })).toMatchObject({ kind: "call", secrets });
});
