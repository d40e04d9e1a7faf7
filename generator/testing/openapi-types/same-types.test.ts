import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { packageRoot } from "../shared.js";
import { descriptionsOf, type Descriptions } from "./differing.js";

const NOT_REACHED = "No operation has to do with the schema itself, only with those that extend it.";

/** Where the two descriptions differ, and why that has to be so. */
const DIFFERENCES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "generator/testing/openapi-types/documents/zoo.yaml": {
    "schema Creature": NOT_REACHED,
    "output listAnimals": "A header is there or not, it cannot be null.",
  },
  "generator/openapi/testing/documents/fleet.yaml": {
    "input devices.search":
      "A parameter cannot be null; one that is written as JSON is text to them and a value to us.",
    "output firmware.download": "Content without a schema is unknown to them and bytes to us.",
    "input firmware.upload": "Content without a schema is unknown to them and bytes to us.",
    "theirs.ts: error TS2502: 'Expression' is referenced directly or indirectly in its own type annotation.":
      "They write a union that is an alternative of itself in a way that TypeScript refuses.",
  },
  "generator/openapi/testing/documents/payments.yaml": {
    "schema MethodBase": NOT_REACHED,
  },
};

const described = new Map<string, Promise<Descriptions>>();

function descriptions(path: string): Promise<Descriptions> {
  const known = described.get(path) ?? descriptionsOf(path, readFileSync(join(packageRoot, path), "utf8"));
  described.set(path, known);
  return known;
}

it.each(Object.keys(DIFFERENCES))("makes the types of openapi-typescript of %s", async (path) => {
  const { names, schemas, differing } = await descriptions(path);
  const unclaimed = schemas.map((name) => `schema ${name}`).filter((name) => !names.includes(name));
  expect([...unclaimed, ...differing()].toSorted()).toEqual(Object.keys(DIFFERENCES[path]!).toSorted());
  expect(names.length).toBeGreaterThan(15);
});

const zoo = "generator/testing/openapi-types/documents/zoo.yaml";

it.each([
  { fault: "a member that we lack", file: "keeper", from: /  "toString".*\n/, to: "", found: "schema Keeper" },
  { fault: "an optional member that they lack", from: /\n *from\?: string;/, to: "", found: "schema Span" },
  { fault: "a wrong target of ours", file: "text", from: "Date", to: "number", found: "schema Text" },
  { fault: "a wrong target of theirs", from: "lines: number[][]", to: "lines: string[][]", found: "schema Sketch" },
  { fault: "a member that we require", file: "dog", from: '"collar"?:', to: '"collar":', found: "schema Dog" },
  { fault: "a member that we do not require", file: "cat", from: '"lives":', to: '"lives"?:', found: "schema Cat" },
  { fault: "a null that we lack", file: "dog", from: " | null", to: "", found: "schema Dog" },
  { fault: "a null that they lack", from: /detail\?: string \| null/, to: "detail?: string", found: "schema Problem" },
  {
    fault: "a discriminator of ours that says too much",
    file: "cat",
    from: '"tiger"',
    to: '"lion"',
    found: "schema Cat",
  },
  {
    fault: "further properties of ours that are others",
    file: "snake",
    from: "Record<string, string>",
    to: "Record<string, number>",
    found: "schema Snake",
  },
  { fault: "further properties that we lack", file: "tree", from: /  "#others".*\n/, to: "", found: "schema Tree" },
  { fault: "an alternative that we lack", file: "json", from: " | boolean", to: "", found: "schema Json" },
  {
    fault: "an enum's value that we lack",
    file: "keeper-class",
    from: /.*"senior",\n/,
    to: "",
    found: "schema Keeper",
  },
  {
    fault: "a parameter that we require",
    file: "list-animals-input",
    from: '"query ids"?:',
    to: '"query ids":',
    found: "input listAnimals",
  },
  {
    fault: "a parameter at another place",
    file: "list-animals-input",
    from: "cookie session-id",
    to: "query session-id",
    found: "input listAnimals",
  },
  {
    fault: "a body that we do not require",
    file: "add-animal-input",
    from: '"body":',
    to: '"body"?:',
    found: "input add-animal",
  },
  {
    fault: "an answer of another type",
    file: "query-output",
    from: /"body": \w+/,
    to: '"body": string',
    found: "output query",
  },
])("notices $fault", async ({ file, from, to, found }) => {
  const { ours, theirs, differing } = await descriptions(zoo);
  const place = file === undefined ? theirs : ours.find(({ path }) => path === `zoo/types/${file}.ts`)!;
  const text = place.text.replace(from, to);
  expect(text).not.toBe(place.text);
  expect(differing([{ path: place.path, text }])).toContain(found);
});
