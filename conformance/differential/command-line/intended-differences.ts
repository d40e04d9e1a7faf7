import type { Difference } from "./compare.js";
import type { Aspect } from "./outcome.js";

/** Lines that ours does otherwise on purpose. */
export interface IntendedDifference {
  readonly reason: string;
  /** In what they differ; every one of them has to, in all of that. */
  readonly in: readonly Aspect[];
  readonly lines: readonly string[];
}

const everything: readonly Aspect[] = ["exit", "stdout", "message", "request"];

/** In which ways our command line differs from version 1 of the AWS CLI, which is what PyPI has. */
export const intendedDifferences: readonly IntendedDifference[] = [
  {
    reason: "Version 2 prints times in ISO 8601, version 1 as the number that came (rule CL-015).",
    in: ["stdout"],
    lines: ["times", "times as text", "times as a table"],
  },
  {
    reason: "Version 2 has YAML output, version 1 does not know it (rule CL-015).",
    in: everything,
    lines: ["an answer as YAML"],
  },
  {
    reason: "The forms of output are those of version 2, and so is the list of them.",
    in: ["message"],
    lines: ["an output that there is not"],
  },
  {
    reason: "Version 2 takes typed bytes for base64, version 1 as they are (rule CL-024).",
    in: ["request"],
    lines: ["bytes typed in base64"],
  },
  {
    reason: "Text that is no base64 is refused by version 2, and the secret is not shown (rule CL-024).",
    in: ["exit", "message", "request"],
    lines: ["bytes as they are typed"],
  },
  {
    reason: "The option for the form of bytes came with version 2 (rule CL-024).",
    in: ["exit", "message", "request"],
    lines: ["bytes typed in base64, said to be so", "bytes typed as they are, said to be so"],
  },
  {
    reason: "Version 2 fetches nothing from the web, version 1 does (rule CL-025).",
    in: ["request"],
    lines: ["an address of the web"],
  },
  {
    reason: "Version 2 has the input as YAML (rule CL-043).",
    in: ["exit", "message", "request"],
    lines: ["an input of YAML"],
  },
  {
    reason: "Version 2 says that the two inputs exclude each other, version 1 does not know one of them (rule CL-043).",
    in: ["message"],
    lines: ["inputs of both kinds"],
  },
  {
    reason: "Version 2 has the skeleton as YAML (rule CL-054).",
    in: ["exit", "stdout", "message"],
    lines: ["a skeleton of YAML"],
  },
  {
    reason: "The kinds of skeleton are those of version 2, and so is the list of them (rule CL-057).",
    in: ["message"],
    lines: ["a skeleton that there is not"],
  },
  {
    reason: "Version 1 does not see the skeleton after an equals sign and asks for the name.",
    in: ["exit", "stdout", "message"],
    lines: ["a skeleton after an equals sign"],
  },
  {
    reason: "The official program breaks its own model's limits with its sample; ours keeps them (rule CL-056).",
    in: ["exit", "stdout", "message"],
    lines: ["a skeleton of the answer"],
  },
  {
    reason: "Version 1 has a newer model, with members such as `Type` (rule CL-001).",
    in: ["stdout"],
    lines: [
      "a skeleton",
      "a skeleton by name",
      "a skeleton beside options",
      "a skeleton beside an input",
      "a skeleton of an input with structures",
    ],
  },
  {
    reason: "The same, and a value of an enum is taken at random there and is the first one here (rule CL-052).",
    in: ["stdout"],
    lines: ["a skeleton of an input with enums"],
  },
  {
    reason: "The same: the list of the members that there are is longer.",
    in: ["message"],
    lines: ["options' names in the input"],
  },
  {
    reason: "Bytes of a file are shown by the official program; they may be the secret (rule CL-020).",
    in: ["message"],
    lines: ["bytes for a text", "one value of a file of bytes"],
  },
  {
    reason: "A broken input is shown by the official program; it may hold the secret.",
    in: ["message"],
    lines: ["a broken input"],
  },
  {
    reason: "Version 1 crashes with a sentence of Python's, version 2 says what it expected (rule CL-045).",
    in: ["exit", "message"],
    lines: ["a list for an input", "a text for an input"],
  },
  {
    reason: "Version 1 prints a placeholder where text and caret belong: a fault (rule CL-036).",
    in: ["message"],
    lines: [
      "shorthand, then JSON",
      "a quote inside",
      "no shorthand",
      "an empty element",
      "a colon for an equals sign",
      "an open double quote",
      "an open single quote",
      "a comma at the end",
      "a comma at first",
    ],
  },
  {
    reason:
      "Version 1 goes through the characters of the file as if they were arguments; ours says what is wrong with it.",
    in: ["message"],
    lines: ["an object of a file for a list"],
  },
  {
    reason: "Version 1 lets an error of Python's through, which tells neither the option nor whose fault it is.",
    in: ["exit", "message"],
    lines: ["a number that is none", "one value of a missing file", "a structure with a number that is none"],
  },
  {
    reason: "The words of another library for JMESPath.",
    in: ["message"],
    lines: ["a query that is none"],
  },
  {
    reason: "Ours has a command for the completion of the shell, and its suggestions are fewer.",
    in: ["message"],
    lines: ["an unknown command"],
  },
  {
    reason: "The official program counts two columns for a character such as ß, so that its own lines do not align.",
    in: ["stdout"],
    lines: ["an answer as a table"],
  },
  {
    reason: "The official program prints the frame of the table and leaves out what it is for.",
    in: ["stdout"],
    lines: ["a text alone as a table"],
  },
  {
    reason:
      "The model says that the operation answers in pages; the official program has a list of its own, without it.",
    in: ["stdout", "request"],
    lines: ["a batch"],
  },
];

/** What is amiss between the differences that there are and those that there should be. */
export interface Settled {
  readonly unlisted: readonly Difference[];
  /** Listed, yet the programs agree: `line: aspect`. */
  readonly gone: readonly string[];
}

export function settle(differences: readonly Difference[], intended: readonly IntendedDifference[]): Settled {
  const nameOf = (line: string, aspect: Aspect) => `${line}: ${aspect}`;
  const listed = new Set(
    intended.flatMap((each) => each.lines.flatMap((line) => each.in.map((aspect) => nameOf(line, aspect)))),
  );
  const found = new Set(differences.map((difference) => nameOf(difference.line, difference.in)));
  return {
    unlisted: differences.filter((difference) => !listed.has(nameOf(difference.line, difference.in))),
    gone: [...listed].filter((name) => !found.has(name)),
  };
}
