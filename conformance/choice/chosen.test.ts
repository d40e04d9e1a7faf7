import { expect, it } from "vitest";
import { Refused } from "../refused.js";
import { scenariosOf, wordsOf } from "../scenarios-of.js";
import { secretsManagerModel } from "../testing/secretsmanager.js";
import { verify } from "../verify.js";

const model = secretsManagerModel();

function idsOf(...only: readonly string[]): readonly string[] {
  return scenariosOf({ model, only }).flatMap(({ scenarios }) => scenarios.map(({ id }) => id));
}

it.each([
  { word: "create-secret/tags/case", want: [/^create-secret\/tags\/case$/] },
  { word: "create-secret/tags", want: [/^create-secret\/tags\//] },
  { word: "CS-077", want: [/^create-secret\/tags\/case$/] },
  { word: "UntagResource", want: [/^derived\/untag-resource\//, /^tag-resource\/tags\//, /^every-operation\//] },
  { word: "GetRandomPassword", want: [/^derived\/get-random-password\//, /^get-random-password\//] },
  { word: "derived", want: [/^derived\//] },
  { word: "command-line", want: [/^command-line\//] },
  {
    word: "replication",
    want: [/^replication\//, /^create-secret\/replicas\//, /^derived\/replicate-secret-to-regions\//],
  },
])("chooses by $word", ({ word, want }) => {
  const ids = idsOf(word);
  for (const each of want) expect(ids.filter((id) => each.test(id)).length, String(each)).toBeGreaterThan(0);
});

it("chooses by an operation what changes something by it, and leaves out what only makes a secret for another", () => {
  const ids = idsOf("CreateSecret");
  expect(ids.every((id) => /^(derived\/)?create-secret\/|^every-operation\//.test(id))).toBe(true);
  expect(idsOf("DescribeSecret").length).toBeLessThan(120);
  expect(idsOf("TagResource").filter((id) => id.startsWith("get-secret-value/"))).toEqual([]);
});

it("chooses what any of the words means, each once and in order", () => {
  const [tags, password] = [idsOf("create-secret/tags"), idsOf("GetRandomPassword")];
  expect(new Set(idsOf("GetRandomPassword", "create-secret/tags"))).toEqual(new Set([...tags, ...password]));
  expect(idsOf("create-secret/tags", "CS-077")).toEqual(tags);
});

it("chooses by what an expectation rests on, and by what it takes", () => {
  const all = scenariosOf({ model }).flatMap(({ scenarios }) => scenarios);
  const waiting = all.filter(({ steps }) => steps.some(({ within, pause }) => within ?? pause));
  expect(idsOf("waits")).toEqual(waiting.map(({ id }) => id));
  for (const tag of ["recorded", "documented", "assumed", "wording", "raw", "rotation", "accounts", "clock"]) {
    const count = idsOf(tag).length;
    expect(count, tag).toBeGreaterThan(3);
    expect(count, tag).toBeLessThan(all.length);
  }
});

it.each([
  { word: "createsecret", want: "the nearest are CreateSecret" },
  { word: "CreateSecrets", want: "the nearest are CreateSecret" },
  { word: "recored", want: "the nearest are recorded" },
  { word: "CS-999", want: "is or begins with CS-999; the nearest are CS-0" },
  { word: "Nonsense", want: /is or begins with Nonsense; `hallmark scenarios` lists what there is$/ },
  {
    word: "XYZ-9",
    want: "no scenario, rule, operation or tag is or begins with XYZ-9; `hallmark scenarios` lists what there is",
  },
  { word: "create-secrets/tags", want: "the nearest are create-secret/tags" },
])("refuses $word, and says what is near it", ({ word, want }) => {
  expect(() => idsOf("CS-077", word)).toThrow(Refused);
  expect(() => idsOf("CS-077", word)).toThrow(want);
});

it("names every operation and tag that there are scenarios for", () => {
  const words = wordsOf({ model });
  expect(words.filter(({ meaning }) => meaning === "an operation")).toHaveLength(23);
  for (const { word, scenarios } of words) expect(idsOf(word), word).toHaveLength(scenarios);
});

it("reports of the rules that were asked about, and of no others", async () => {
  const report = await verify({ model, only: ["CS-077"], targets: ["validators"], derived: false });
  const cited = new Set(report.areas.flatMap(({ scenarios }) => scenarios.flatMap(({ rules }) => rules)));
  expect(new Set(report.rules.map(({ id }) => id))).toEqual(cited);
  expect(Object.values(report.coverage).reduce((sum, count) => sum + count, 0)).toBe(cited.size);
});
