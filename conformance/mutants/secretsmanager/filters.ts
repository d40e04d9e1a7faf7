import { changed, without, type Members } from "../members.js";
import type { Mutant } from "../mutant.js";
import { around, onInput, onRefusal } from "../on-operations.js";
import { onRequestBody } from "../on-wire.js";
import { inTexts, searching, textsOf, type Filter } from "./searching.js";

type Filters = readonly Filter[];

const onFilters = (change: (filter: Filter) => Filter) =>
  onInput("listSecrets", (input) => changed(input, "Filters", (filters: Filters) => filters.map(change)));

/** Faults that leave the search for the scenario's own secrets, which begins every search, as it is. */
const besidesFirst = (change: (filters: Filters) => Filters) =>
  onInput("listSecrets", (input) =>
    changed(input, "Filters", ([first, ...filters]: Filters) => [first, ...change(filters)]),
  );

const wordsOf = (text: string) => text.toLowerCase().split(/[/_+=.@\- ]+|(?<=[a-z])(?=\d)/);

const begins = (found: readonly string[], searched: string) =>
  searched
    .toLowerCase()
    .split(" ")
    .every((word) => found.some((each) => each.startsWith(word)));

/** Faults in how ListSecrets searches. */
export const filterMutants: readonly Mutant[] = [
  {
    name: "filters-cut-off",
    fault: "of more than ten filters, of their values and of the length of each, the first are looked at",
    breaks: ["SM-104"],
    change: {
      in: "service",
      wire: onRequestBody((body) =>
        changed(body, "Filters", (filters: Filters) =>
          filters
            .slice(0, 10)
            .map((filter) =>
              changed(filter as unknown as Members, "Values", (values: readonly string[]) =>
                values.slice(0, 10).map((value) => value.slice(0, 512)),
              ),
            ),
        ),
      ),
    },
  },
  {
    name: "first-value-only",
    fault: "of a filter's values the first is looked for",
    breaks: ["SM-105"],
    change: { in: "service", operations: onFilters(({ Key, Values }) => ({ Key, Values: Values.slice(0, 1) })) },
  },
  {
    name: "any-filter",
    fault: "of several filters one has to fit",
    breaks: ["SM-105"],
    change: {
      in: "service",
      operations: around("listSecrets", async (next, input) => {
        const [first, ...filters] = (input["Filters"] ?? []) as Filters;
        if (filters.length < 2) return next(input);
        const found = new Map<unknown, Members>();
        for (const filter of filters) {
          const { SecretList } = await next({ ...input, Filters: [first, filter] });
          for (const entry of SecretList as readonly Members[]) found.set(entry["ARN"], entry);
        }
        return { SecretList: [...found.values()] };
      }),
    },
  },
  {
    name: "same-keys-together",
    fault: "filters with the same key are one with the values of both",
    breaks: ["SM-105"],
    change: {
      in: "service",
      operations: besidesFirst((filters) =>
        [...new Set(filters.map(({ Key }) => Key))].map((key) => ({
          Key: key,
          Values: filters.filter(({ Key }) => Key === key).flatMap(({ Values }) => Values),
        })),
      ),
    },
  },
  {
    name: "prefix-anywhere",
    fault: "what ought to be a beginning is found anywhere",
    breaks: ["SM-106"],
    change: {
      in: "service",
      operations: inTexts(["name", "tag-key", "tag-value"], (text, value) => text.includes(value)),
    },
  },
  {
    name: "prefix-in-any-case",
    fault: "beginnings are found in letters of either case",
    breaks: ["SM-106"],
    change: {
      in: "service",
      operations: inTexts(["name", "tag-key", "tag-value"], (text, value) =>
        text.toLowerCase().startsWith(value.toLowerCase()),
      ),
    },
  },
  {
    name: "prefix-by-words",
    fault: "names are searched by words",
    breaks: ["SM-106"],
    change: {
      in: "service",
      operations: inTexts(["name"], (text, value) => value.split(" ").every((word) => text.includes(word))),
    },
  },
  {
    name: "values-of-any-tag-text",
    fault: "keys of tags are searched for values too",
    breaks: ["SM-106"],
    change: {
      in: "service",
      operations: searching((key) =>
        key === "tag-value"
          ? (entry, value) =>
              ["tag-key", "tag-value"].some((each) => textsOf(entry, each).some((text) => text.startsWith(value)))
          : undefined,
      ),
    },
  },
  {
    name: "owners-not-looked-at",
    fault: "filters on the primary Region and the owning service let everything pass",
    breaks: ["SM-106"],
    change: {
      in: "service",
      operations: searching((key) => (["primary-region", "owning-service"].includes(key) ? () => true : undefined)),
    },
  },
  {
    name: "description-by-its-beginning",
    fault: "a description is found by its beginning",
    breaks: ["SM-107"],
    change: { in: "service", reference: { assumptions: { descriptionFilter: "prefix" } } },
  },
  {
    name: "description-anywhere",
    fault: "a description is found by what it contains",
    breaks: ["SM-107"],
    change: {
      in: "service",
      operations: inTexts(["description"], (text, value) => text.toLowerCase().includes(value.toLowerCase())),
    },
  },
  {
    name: "description-in-its-own-case",
    fault: "a description is found in its own letters only",
    breaks: ["SM-107"],
    change: {
      in: "service",
      operations: inTexts(["description"], (text, value) =>
        value.split(" ").every((word) => text.split(" ").some((each) => each.startsWith(word))),
      ),
    },
  },
  {
    name: "all-is-the-name",
    fault: "the key all looks at names only",
    breaks: ["SM-108"],
    change: {
      in: "service",
      operations: searching((key) =>
        key === "all"
          ? (entry, value) => textsOf(entry, "name").some((text) => begins(wordsOf(text), value))
          : undefined,
      ),
    },
  },
  {
    name: "all-together",
    fault: "words of one search may stand in different places",
    breaks: ["SM-108"],
    change: {
      in: "service",
      operations: searching((key) =>
        key === "all" ? (entry, value) => begins(textsOf(entry, "all").flatMap(wordsOf), value) : undefined,
      ),
    },
  },
  {
    name: "all-anywhere",
    fault: "the key all finds words by their middle",
    breaks: ["SM-108"],
    change: {
      in: "service",
      operations: inTexts(["all"], (text, value) => text.toLowerCase().includes(value.toLowerCase())),
    },
  },
  {
    name: "spaces-and-slashes",
    fault: "words are separated by spaces and slashes only, and by capitals not at all",
    breaks: ["SM-109"],
    change: {
      in: "service",
      operations: inTexts(["all"], (text, value) => begins(text.toLowerCase().split(/[ /]/), value)),
    },
  },
  {
    name: "digits-belong-to-the-word",
    fault: "digits after letters begin no word",
    breaks: ["SM-109"],
    change: { in: "service", reference: { assumptions: { wordsBeginAtDigits: false } } },
  },
  {
    name: "no-words-find-all",
    fault: "a search without a word finds everything",
    breaks: ["SM-109"],
    change: {
      in: "service",
      operations: besidesFirst((filters) => filters.filter(({ Values }) => Values.some((value) => /\w/.test(value)))),
    },
  },
  {
    name: "not-means-nothing",
    fault: "an exclamation mark before a value is passed over",
    breaks: ["SM-110"],
    change: {
      in: "service",
      operations: onFilters(({ Key, Values }) => ({ Key, Values: Values.map((value) => value.replace(/^!/, "")) })),
    },
  },
  {
    name: "not-needs-a-tag",
    fault: "turned round, a filter on tags finds only what has a tag",
    breaks: ["SM-110"],
    change: {
      in: "service",
      operations: inTexts(
        ["tag-key"],
        (text, value) => text.startsWith(value.replace(/^!/, "")) !== value.startsWith("!"),
      ),
    },
  },
  {
    name: "not-by-letter",
    fault: "an exclamation mark before a value is looked for like a letter",
    breaks: ["SM-110"],
    change: {
      in: "service",
      operations: inTexts(["name", "description"], (text, value) => text.startsWith(value)),
    },
  },
  {
    name: "filters-half-given",
    fault: "a filter without a key, or without values, finds nothing and is no error",
    breaks: ["SM-111"],
    change: {
      in: "service",
      disabledChecks: ["FilterKeyGiven", "FilterValuesGiven"],
      operations: onRefusal("listSecrets", () => ({ SecretList: [] })),
    },
  },
  {
    name: "any-filter-key",
    fault: "a filter on what nothing has is passed over",
    breaks: ["SM-111"],
    change: {
      in: "service",
      wire: onRequestBody((body) =>
        changed(body, "Filters", (filters: readonly Members[]) =>
          filters.map((filter) => (filter["Key"] === "flavour" ? { ...without(filter, "Key"), Key: "name" } : filter)),
        ),
      ),
    },
  },
];
