import { expect, it } from "vitest";
import { boardCommandOf } from "./command.js";

const known = ["moto", "hallmark"];
const all = { names: [], out: ".hallmark/board", isRecorded: false, isHelp: false };

it.each([
  { args: [], want: all },
  { args: ["moto", "--record"], want: { ...all, names: ["moto"], isRecorded: true } },
  { args: ["--out", "there"], want: { ...all, out: "there" } },
  { args: ["--help"], want: { ...all, isHelp: true } },
  { args: ["motto"], want: "there is no motto on the board; there are moto, hallmark" },
  { args: ["--out="], want: "--out needs a folder" },
])("reads $args", ({ args, want }) => {
  expect(boardCommandOf(args, known)).toEqual(want);
});

it("says what is wrong with an option", () => {
  expect(boardCommandOf(["--recrod"], known)).toContain("--recrod");
});
