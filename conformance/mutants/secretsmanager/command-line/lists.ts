import type { Mutant } from "../../mutant.js";
import { onEachWord, onEnding, onSurroundings, onWords } from "../../on-command-line.js";
import { onRequestBody } from "../../on-wire.js";

/** The words of an option's list, changed. */
const onList = (options: readonly string[], change: (elements: readonly string[]) => readonly string[]) =>
  onWords((words) => {
    const start = words.findIndex((word) => options.includes(word)) + 1;
    if (start === 0) return words;
    const length = words.slice(start).findIndex((word) => word.startsWith("--"));
    const end = length < 0 ? words.length : start + length;
    return [...words.slice(0, start), ...change(words.slice(start, end)), ...words.slice(end)];
  });

const lists = ["--tags", "--add-replica-regions", "--tag-keys"];

/** Faults in how the command line reads lists and structures. */
export const listMutants: readonly Mutant[] = [
  {
    name: "command-line-first-element-only",
    fault: "of a list only the first argument is looked at",
    breaks: ["CL-030", "CS-079", "CS-090", "CS-104"],
    change: { in: "command line", piece: onList(lists, (elements) => elements.slice(0, 1)) },
  },
  {
    name: "command-line-without-json-lists",
    fault: "lists as JSON are taken for shorthand",
    breaks: ["CL-031", "CS-079", "CS-091", "CS-104"],
    change: {
      in: "command line",
      piece: onList(lists, (elements) =>
        elements.map((element) => (element.startsWith("[{") ? ` ${element.slice(1)}` : element)),
      ),
    },
  },
  {
    name: "command-line-drops-empty-lists",
    fault: "an empty list is not sent",
    breaks: ["CL-031"],
    change: {
      in: "command line",
      wire: onRequestBody(({ Tags, ...body }) =>
        Array.isArray(Tags) && Tags.length === 0 ? body : { ...body, ...(Tags !== undefined && { Tags }) },
      ),
    },
  },
  {
    name: "command-line-lists-in-no-files",
    fault: "a file does not hold a whole list",
    breaks: ["CL-032"],
    change: {
      in: "command line",
      piece: onSurroundings((surroundings) => ({
        ...surroundings,
        readFile(path) {
          const bytes = surroundings.readFile(path);
          return path === "tags.json" ? bytes.slice(1, -1) : bytes;
        },
      })),
    },
  },
  {
    name: "command-line-values-end-at-equals",
    fault: "a value in shorthand ends at the next equals sign",
    breaks: ["CL-033"],
    change: { in: "command line", piece: onEachWord((word) => word.replace("Value=b=c", "Value=b")) },
  },
  {
    name: "command-line-keeps-quotes",
    fault: "quotes in shorthand are part of the value",
    breaks: ["CL-033"],
    change: {
      in: "command line",
      wire: onRequestBody((body) => {
        const tags = body["Tags"] as readonly { readonly Value?: string }[] | undefined;
        return tags?.[0]?.Value?.includes('"c"')
          ? { ...body, Tags: [{ ...tags[0], Value: `"${tags[0].Value}"` }] }
          : body;
      }),
    },
  },
  {
    name: "command-line-completes-tags",
    fault: "a tag without a value gets an empty one",
    breaks: ["CL-033", "CS-088"],
    change: { in: "command line", piece: onEachWord((word) => (word === "Key=a" ? "Key=a,Value=" : word)) },
  },
  {
    name: "command-line-takes-first-of-list",
    fault: "where a list is no use its first value is taken",
    breaks: ["CL-034"],
    change: {
      in: "command line",
      piece: onEachWord((word) => word.replace(/^Key=a,b$/, "Key=a").replace(/=\[b\]$/, "=b")),
    },
  },
  {
    name: "command-line-last-key-wins",
    fault: "of a key that is written twice the last one counts",
    breaks: ["CL-035"],
    change: { in: "command line", piece: onEachWord((word) => (word === "Key=a,Key=b" ? "Key=b" : word)) },
  },
  {
    name: "command-line-without-caret",
    fault: "a placeholder stands where text and caret belong",
    breaks: ["CL-036"],
    change: {
      in: "command line",
      piece: onEnding(({ stderr }) => ({
        stderr: stderr.replace(/(Expected: [^\n]+ for input:\n)[^]*/, "$1{self._error_location()}\n"),
      })),
    },
  },
  {
    name: "command-line-without-place",
    fault: "broken JSON is refused without the place",
    breaks: ["CL-037"],
    change: {
      in: "command line",
      piece: onEnding(({ stderr }) => ({ stderr: stderr.replace(/: line \d+ column \d+ \(char \d+\)/, "") })),
    },
  },
  {
    name: "command-line-sends-other-letters",
    fault: "text is sent in UTF-8",
    breaks: ["CL-039"],
    change: { in: "command line", wire: onRequestBody((body) => ({ ...body })) },
  },
  {
    name: "command-line-in-order-of-words",
    fault: "members are sent in the order in which they were typed",
    breaks: ["CL-039"],
    change: {
      in: "command line",
      wire: onRequestBody(({ Description, ...body }) => (Description === undefined ? body : { Description, ...body })),
    },
  },
];
