import type { Mutant } from "../../mutant.js";
import { insteadOfRunning, onEachWord, onEnding, onWords } from "../../on-command-line.js";

/** Words without the value of an option's first appearance, where it appears again. */
function firstOnly(words: readonly string[]): readonly string[] {
  const kept: string[] = [];
  const seen = new Set<string>();
  let isSkipping = false;
  for (const word of words) {
    if (word.startsWith("--")) isSkipping = seen.has(word);
    if (word.startsWith("--")) seen.add(word);
    if (!isSkipping) kept.push(word);
  }
  return kept;
}

/** All values of an option behind its last appearance. */
function appended(words: readonly string[]): readonly string[] {
  return words.filter((word, index) => word !== "--tags" || words.indexOf(word) === index);
}

const flags = ["--force-overwrite-replica-secret", "--no-force-overwrite-replica-secret"];

/** Faults in how the command line reads options. */
export const optionMutants: readonly Mutant[] = [
  {
    name: "command-line-in-order-of-letters",
    fault: "help lists the options in the order of the alphabet",
    breaks: ["CL-001"],
    change: {
      in: "command line",
      piece: onEnding(({ stdout }) => ({ stdout: stdout.replace(/( +\[--[a-z- |<>]+\]\n)+/, sortedLines) })),
    },
  },
  {
    name: "command-line-requires-more",
    fault: "the value of the secret is required too",
    breaks: ["CL-001"],
    change: {
      in: "command line",
      piece: onEnding(({ stderr }) => ({
        stderr: stderr.replace("are required: --name\n", "are required: --name, --secret-string\n"),
      })),
    },
  },
  {
    name: "command-line-names-in-one-word",
    fault: "options have no hyphens between the words of their members",
    breaks: ["CL-002", "CS-017", "CS-055", "CS-060"],
    change: {
      in: "command line",
      piece: onEachWord((word) => (/^--(kms|description|secret-string)/.test(word) ? `${word}-member` : word)),
    },
  },
  {
    name: "command-line-shortens-nothing",
    fault: "options have to be written in full",
    breaks: ["CL-003"],
    change: { in: "command line", piece: onEachWord((word) => word.replace(/^--(nam|desc|secret-s)$/, "--not-$1")) },
  },
  {
    name: "command-line-first-wins",
    fault: "of an option that is given twice the first one counts",
    breaks: ["CL-003"],
    change: { in: "command line", piece: onWords(firstOnly) },
  },
  {
    name: "command-line-appends-lists",
    fault: "lists that are given twice are joined",
    breaks: ["CL-003"],
    change: { in: "command line", piece: onWords(appended) },
  },
  {
    name: "command-line-without-equals",
    fault: "a value after an equals sign is taken for a word of its own",
    breaks: ["CL-004"],
    change: {
      in: "command line",
      piece: onWords((words) => words.flatMap((word) => (/^--[a-z-]+=/.test(word) ? word.split(/=(.*)/s, 2) : [word]))),
    },
  },
  {
    name: "command-line-takes-hyphens",
    fault: "whatever comes after an option is its value",
    breaks: ["CL-004"],
    change: {
      in: "command line",
      piece: onWords((words) =>
        words.flatMap((word, index) =>
          words[index + 1] === "--dash" ? [`${word}=--dash`] : word === "--dash" ? [] : [word],
        ),
      ),
    },
  },
  {
    name: "command-line-names-the-nameless",
    fault: "a secret without a name is left to the service",
    breaks: ["CL-005", "CS-030"],
    change: {
      in: "command line",
      piece: onWords((words) =>
        words[0] === "create-secret" && !words.some((word) => /^--(nam|cli|gen)|^help/.test(word))
          ? [...words, "--name", "nameless"]
          : words,
      ),
    },
  },
  {
    name: "command-line-ignores-unknown",
    fault: "words that belong to nothing are passed over",
    breaks: ["CL-006"],
    change: {
      in: "command line",
      piece: onWords((words) => words.filter((word) => !["--bogus", "x", "stray", "two", "true"].includes(word))),
    },
  },
  {
    name: "command-line-flag-sets-only",
    fault: "a flag can be set and not taken back",
    breaks: ["CL-007", "CS-103"],
    change: { in: "command line", piece: onEachWord((word) => (word === flags[1] ? flags[0]! : word)) },
  },
  {
    name: "command-line-flag-with-value",
    fault: "a flag takes a value",
    breaks: ["CL-007"],
    change: {
      in: "command line",
      piece: onEachWord((word) => word.replace(/^(--force-overwrite-replica-secret)=true$/, "$1")),
    },
  },
  {
    name: "command-line-hides-page-example",
    fault: "the answer to the documentation page's command lacks the version",
    breaks: ["CS-119"],
    change: {
      in: "command line",
      piece: onEnding(({ stdout }) => ({ stdout: stdout.replace(/,\n    "VersionId": "[^"]+"/, "") })),
    },
  },
  {
    name: "command-line-single-exit-code",
    fault: "whatever fails, the exit code is 255",
    breaks: ["CL-008"],
    change: { in: "command line", piece: onEnding(({ exitCode }) => ({ exitCode: exitCode === 0 ? 0 : 255 })) },
  },
  {
    name: "command-line-fails-silently",
    fault: "an unreadable command ends well",
    breaks: ["CL-005", "CL-008"],
    change: {
      in: "command line",
      piece: insteadOfRunning((words) =>
        words.join() === "create-secret" || words[1] === "--secret-string" ? {} : undefined,
      ),
    },
  },
];

function sortedLines(block: string): string {
  return `${block.trimEnd().split("\n").toSorted().join("\n")}\n`;
}
