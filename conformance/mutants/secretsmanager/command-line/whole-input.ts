import type { Mutant } from "../../mutant.js";
import { insteadOfRunning, onEachWord, onEnding, onWords } from "../../on-command-line.js";
import { onRequestBody } from "../../on-wire.js";

const onInput = (change: (json: string) => string) =>
  onWords((words) => words.map((word, index) => (words[index - 1] === "--cli-input-json" ? change(word) : word)));

const skeletonOf = (words: readonly string[]) =>
  words.includes("--generate-cli-skeleton")
    ? (words[words.indexOf("--generate-cli-skeleton") + 1] ?? "input")
    : undefined;

/** Faults in how the command line reads whole inputs and prints samples of them. */
export const wholeInputMutants: readonly Mutant[] = [
  {
    name: "command-line-takes-option-names",
    fault: "the members of the input may be called as the options are",
    breaks: ["CL-040"],
    change: { in: "command line", piece: onInput((json) => json.replace('{"name":', '{"Name":')) },
  },
  {
    name: "command-line-without-yaml-input",
    fault: "there is no input as YAML",
    breaks: ["CL-040", "CL-043"],
    change: {
      in: "command line",
      piece: onEachWord((word) => (word === "--cli-input-yaml" ? "--cli-input-toml" : word)),
    },
  },
  {
    name: "command-line-input-wins",
    fault: "the input wins over what stands on the command line",
    breaks: ["CL-041"],
    change: {
      in: "command line",
      wire: onRequestBody((body) => (body["Name"] === "typed" ? { ...body, Name: "from-input" } : body)),
    },
  },
  {
    name: "command-line-merges-lists",
    fault: "lists of the command line and of the input are joined",
    breaks: ["CL-041"],
    change: {
      in: "command line",
      piece: onEachWord((word) =>
        word === "Key=c,Value=d" ? '[{"Key":"a","Value":"b"},{"Key":"c","Value":"d"}]' : word,
      ),
    },
  },
  {
    name: "command-line-decodes-input",
    fault: "the text of bytes in the input is taken for base64",
    breaks: ["CL-042"],
    change: {
      in: "command line",
      wire: onRequestBody((body) =>
        body["SecretBinary"] === "YUdWc2JHOD0=" ? { ...body, SecretBinary: "aGVsbG8=" } : body,
      ),
    },
  },
  {
    name: "command-line-prefers-json",
    fault: "with both inputs the JSON one counts",
    breaks: ["CL-043"],
    change: {
      in: "command line",
      piece: onWords((words) =>
        words.includes("--cli-input-json") && words.includes("--cli-input-yaml")
          ? words.slice(0, words.indexOf("--cli-input-yaml"))
          : words,
      ),
    },
  },
  {
    name: "command-line-requires-typed-name",
    fault: "the name has to be typed whatever the input has",
    breaks: ["CL-044"],
    change: {
      in: "command line",
      piece: insteadOfRunning((words) =>
        words.includes("--cli-input-json") && !words.includes("--name")
          ? { exitCode: 252, stderr: "the following arguments are required: --name\n" }
          : undefined,
      ),
    },
  },
  {
    name: "command-line-crashes-on-lists",
    fault: "an input that is no object ends in an error of the language",
    breaks: ["CL-045"],
    change: {
      in: "command line",
      piece: onEnding(({ stderr }) =>
        stderr.includes("expecting map") ? { exitCode: 255, stderr: "\n'list' object has no attribute 'keys'\n" } : {},
      ),
    },
  },
  {
    name: "command-line-drops-null",
    fault: "members of the input that are null are left out",
    breaks: ["CL-046"],
    change: { in: "command line", piece: onInput((json) => json.replace(',"Tags":null', "")) },
  },
  {
    name: "command-line-own-token",
    fault: "a token in the input gives way to one that is made up",
    breaks: ["CL-047"],
    change: {
      in: "command line",
      wire: onRequestBody((body) => ({ ...body, ClientRequestToken: crypto.randomUUID() })),
    },
  },
  {
    name: "command-line-fills-empty-token",
    fault: "an empty token in the input is as good as none",
    breaks: ["CL-047"],
    change: { in: "command line", piece: onInput((json) => json.replace(',"ClientRequestToken":""', "")) },
  },
  {
    name: "command-line-skeleton-fails",
    fault: "printing a skeleton ends with an exit code other than 0",
    breaks: ["CL-050"],
    change: {
      in: "command line",
      piece: onEnding((_, words) => (skeletonOf(words) === undefined ? {} : { exitCode: 255 })),
    },
  },
  {
    name: "command-line-skeleton-by-letters",
    fault: "the members of a skeleton are in the order of the alphabet",
    breaks: ["CL-051"],
    change: {
      in: "command line",
      piece: onEnding(({ stdout }) => ({
        stdout: stdout.replace(/^\{\n    "Name": "",\n(    "ClientRequestToken": "",\n)/, '{\n$1    "Name": "",\n'),
      })),
    },
  },
  {
    name: "command-line-random-enum",
    fault: "a skeleton has any value of an enum",
    breaks: ["CL-052"],
    change: {
      in: "command line",
      piece: onEnding(({ stdout }) => ({ stdout: stdout.replace('"SortOrder": "asc"', '"SortOrder": "desc"') })),
    },
  },
  {
    name: "command-line-skeleton-requires-name",
    fault: "the name is required beside a skeleton",
    breaks: ["CL-053"],
    change: {
      in: "command line",
      piece: insteadOfRunning((words) =>
        skeletonOf(words) === "input" && !words.includes("--name") ? { exitCode: 252, stderr: "usage: \n" } : undefined,
      ),
    },
  },
  {
    name: "command-line-skeleton-looks-at-options",
    fault: "options beside a skeleton are put into it",
    breaks: ["CL-053"],
    change: {
      in: "command line",
      piece: onEnding(({ stdout }, words) =>
        skeletonOf(words) === "input" && words.includes("--name")
          ? { stdout: stdout.replace('"Name": ""', '"Name": "app"') }
          : {},
      ),
    },
  },
  {
    name: "command-line-yaml-without-comments",
    fault: "a skeleton in YAML does not say what is required",
    breaks: ["CL-054"],
    change: {
      in: "command line",
      piece: onEnding(({ stdout }) => ({ stdout: stdout.replace(/ {2}# \[REQUIRED\]/g, "  #") })),
    },
  },
  {
    name: "command-line-yaml-without-values",
    fault: "a skeleton in YAML does not list the values of an enum",
    breaks: ["CL-054"],
    change: {
      in: "command line",
      piece: onEnding(({ stdout }) => ({ stdout: stdout.replace(/ Valid values are: .*/g, "") })),
    },
  },
  {
    name: "command-line-sample-unchecked",
    fault: "a sample of the answer is printed whatever the input is",
    breaks: ["CL-055"],
    change: {
      in: "command line",
      piece: onWords((words) =>
        skeletonOf(words) === "output" && words[0] === "create-secret"
          ? ["create-secret", "--generate-cli-skeleton", "output", "--name", "app"]
          : words,
      ),
    },
  },
  {
    name: "command-line-sample-too-short",
    fault: "the sample of an answer breaks the limits of the model",
    breaks: ["CL-056"],
    change: {
      in: "command line",
      piece: onEnding(({ stdout }) => ({ stdout: stdout.replace(/"ARN": "ARN\w*"/, '"ARN": "ARN"') })),
    },
  },
  {
    name: "command-line-any-skeleton",
    fault: "other kinds of skeleton are taken for the usual one",
    breaks: ["CL-057"],
    change: { in: "command line", piece: onEachWord((word) => (word === "other" ? "input" : word)) },
  },
];
