import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { expect, it } from "vitest";
import { mustBePrinted, piecesOf, printCommand, shellWord } from "./shell-text.js";

const odd = fc.constantFrom(
  "'",
  '"',
  "\\",
  "$HOME",
  "`",
  "!",
  "%s",
  "-n",
  "\n",
  "\t",
  "\u0001",
  "\u200b",
  "\ufeff",
  "\u{1F511}",
);
const text = fc.array(fc.oneof(odd, fc.string({ unit: "grapheme" }))).map((parts) => parts.join(""));

/** What a shell makes of some words: one process for many. */
function shell(name: string, commands: readonly string[]): readonly string[] {
  const printed = execFileSync(name, { input: commands.map((each) => `${each}; printf '\\001END'`).join("\n") });
  return printed.toString().split("\u0001END").slice(0, -1);
}

it.each(["sh", "bash"])("writes any text so that %s makes the same of it", (name) => {
  const texts = fc.sample(text, 60).map((each) => Buffer.from(each.replaceAll("\0", "")).toString());
  const words = texts.map((each) => `printf %s x${shellWord(piecesOf(each))}`);
  expect(shell(name, words)).toEqual(texts.map((each) => `x${each}`));
  const printed = texts.map((each) => printCommand(piecesOf(`-${each}`)));
  expect(shell(name, printed)).toEqual(texts.map((each) => `-${each}`));
});

it("writes what is long by its length, without ending in what a shell would drop", () => {
  const long = `a${"xy".repeat(40_000)}\u20ac${"\u00e9".repeat(3_000)}%`;
  const word = shellWord(piecesOf(long));
  expect(word.length).toBeLessThan(200);
  expect(shell("bash", [`printf %s ${word}`])).toEqual([long]);
});

it("prints what cannot be an argument", () => {
  const nul = piecesOf('{"a":"\0"}');
  expect(mustBePrinted(nul)).toBe(true);
  expect(shell("bash", [printCommand(nul)])).toEqual(['{"a":"\0"}']);
  const large = piecesOf("\u20ac".repeat(70_000));
  expect(mustBePrinted(large)).toBe(true);
  expect(shell("bash", [printCommand(large)])).toEqual(["\u20ac".repeat(70_000)]);
  expect(mustBePrinted(piecesOf("{}"))).toBe(false);
});

it("writes nothing as an empty word", () => {
  expect(shellWord(piecesOf(""))).toBe("''");
});
