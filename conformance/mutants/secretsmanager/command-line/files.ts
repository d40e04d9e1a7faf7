import type { Mutant } from "../../mutant.js";
import { onEachWord, onEnding, onSurroundings, onWords } from "../../on-command-line.js";

const lenient = (bytes: Uint8Array) => new TextEncoder().encode(new TextDecoder().decode(bytes));

/** Faults in values that come from files. */
export const fileMutants: readonly Mutant[] = [
  {
    name: "command-line-decodes-bytes",
    fault: "the bytes of a file are read as text",
    breaks: ["CL-020", "CL-022", "CS-067", "CS-066"],
    change: {
      in: "command line",
      piece: onSurroundings((surroundings) => ({
        ...surroundings,
        readFile: (path) => lenient(surroundings.readFile(path)),
      })),
    },
  },
  {
    name: "command-line-shows-bytes",
    fault: "bytes that are refused are shown",
    breaks: ["CL-020", "CS-071"],
    change: {
      in: "command line",
      piece: onEnding(({ stderr }) => ({ stderr: stderr.replace("value: (not shown)", "value: b'correct horse'") })),
    },
  },
  {
    name: "command-line-trims-files",
    fault: "the last line end of a file is dropped",
    breaks: ["CL-021", "CS-065"],
    change: {
      in: "command line",
      piece: onSurroundings((surroundings) => ({
        ...surroundings,
        readFile(path) {
          const bytes = surroundings.readFile(path);
          return bytes.at(-1) === 10 ? bytes.slice(0, -1) : bytes;
        },
      })),
    },
  },
  {
    name: "command-line-text-as-base64",
    fault: "the text of a file is taken for base64 where bytes belong",
    breaks: ["CL-022"],
    change: {
      in: "command line",
      piece: onEachWord((word) => (word === "file://text.txt" ? "cMOk" : word)),
    },
  },
  {
    name: "command-line-loses-option",
    fault: "a file that is not there is reported without the option",
    breaks: ["CL-023"],
    change: {
      in: "command line",
      piece: onEnding(({ stderr }) => ({
        stderr: stderr.replace(/Error parsing parameter '--[a-z-]+': (?=Unable)/, ""),
      })),
    },
  },
  {
    name: "command-line-bytes-as-typed",
    fault: "bytes that are typed are taken as they are",
    breaks: ["CL-024", "CS-066"],
    change: {
      in: "command line",
      piece: onWords((words) =>
        words.includes("--secret-binary") ? ["--cli-binary-format", "raw-in-base64-out", ...words] : words,
      ),
    },
  },
  {
    name: "command-line-bytes-in-base64-only",
    fault: "nothing else than base64 can be typed for bytes",
    breaks: ["CL-024"],
    change: {
      in: "command line",
      piece: onEachWord((word) => (word === "raw-in-base64-out" ? "base64" : word)),
    },
  },
  {
    name: "command-line-fetches",
    fault: "addresses of the web stand for what is found there",
    breaks: ["CL-025"],
    change: {
      in: "command line",
      piece: onEachWord((word) => (/^https?:\/\/example\.com\//.test(word) ? "fetched" : word)),
    },
  },
  {
    name: "command-line-loads-within-json",
    fault: "names of files are looked at inside of JSON",
    breaks: ["CL-026"],
    change: {
      in: "command line",
      piece: onEachWord((word) => (/^[{[]/.test(word) ? word.replace('"file://secret.txt"', '"correct horse"') : word)),
    },
  },
  {
    name: "command-line-loads-everywhere",
    fault: "in shorthand a file is loaded without being asked for",
    breaks: ["CL-038"],
    change: {
      in: "command line",
      piece: onEachWord((word) => word.replace(",Value=file://", ",Value@=file://")),
    },
  },
  {
    name: "command-line-loads-no-value",
    fault: "in shorthand no value comes from a file",
    breaks: ["CL-038"],
    change: { in: "command line", piece: onEachWord((word) => word.replace("Value@=", "Value=")) },
  },
  {
    name: "command-line-shows-input",
    fault: "an input that cannot be read is shown",
    breaks: ["CS-071"],
    change: {
      in: "command line",
      piece: onEnding(({ stderr }, words) => {
        const input = words[words.indexOf("--cli-input-json") + 1] ?? "";
        return stderr.includes("Invalid JSON") ? { stderr: `${stderr}JSON received: ${input}\n` } : {};
      }),
    },
  },
  {
    name: "command-line-warns-of-nothing",
    fault: "secrets that are typed are not warned of",
    breaks: ["CS-071"],
    change: {
      in: "command line",
      piece: onEnding(({ stderr }) => ({ stderr: stderr.replace(/^.*: warning: .*\n/, "") })),
    },
  },
];
