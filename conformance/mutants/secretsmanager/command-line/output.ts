import type { Mutant } from "../../mutant.js";
import { onEnding, onWords } from "../../on-command-line.js";

const withoutOption = (words: readonly string[], option: string) =>
  words.filter((word, index) => word !== option && words[index - 1] !== option);

const asJson = (words: readonly string[], form: string) =>
  words[words.indexOf("--output") + 1] === form ? withoutOption(words, "--output") : words;

/** Faults in what the command line prints. */
export const outputMutants: readonly Mutant[] = [
  {
    name: "command-line-narrow-json",
    fault: "JSON is indented by two spaces",
    breaks: ["CL-015"],
    change: {
      in: "command line",
      piece: onEnding(({ stdout }) => ({
        stdout: stdout.replace(/^ +/gm, (spaces) => spaces.slice(0, spaces.length / 2)),
      })),
    },
  },
  ...(["text", "table", "yaml"] as const).map((form): Mutant => ({
    name: `command-line-without-${form}`,
    fault: `JSON is printed where ${form} is asked for`,
    breaks: ["CL-015"],
    change: { in: "command line", piece: onWords((words) => asJson(words, form)) },
  })),
  {
    name: "command-line-without-query",
    fault: "queries are not looked at",
    breaks: ["CL-015"],
    change: { in: "command line", piece: onWords((words) => withoutOption(words, "--query")) },
  },
  {
    name: "command-line-times-as-numbers",
    fault: "times are printed as numbers",
    breaks: ["CL-015"],
    change: {
      in: "command line",
      piece: onEnding(({ stdout }) => ({
        stdout: stdout.replace(/"(\d{4}-\d\d-\d\dT[^"]+)"/g, (_, time: string) => String(Date.parse(time) / 1000)),
      })),
    },
  },
];
