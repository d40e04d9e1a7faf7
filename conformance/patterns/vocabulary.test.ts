import { expect, it } from "vitest";
import { settingOf } from "../testing/setting.js";
import { exampleOf } from "./example-of.js";
import * as patterns from "./index.js";
import { sentenceOf } from "./sentence-of.js";
import { vocabulary } from "./vocabulary.js";

const {
  absent,
  anyOf,
  apartFrom,
  arn,
  assumed,
  bytes,
  containing,
  differing,
  entries,
  exactly,
  from,
  invalid,
  lacking,
  leftOut,
} = patterns;
const {
  matching,
  moment,
  otherRegion,
  present,
  repeat,
  setOf,
  text,
  timestamp,
  token,
  unique,
  upTo,
  uuid,
  withoutSuffix,
  accountIn,
  endpoint,
  inRegion,
} = patterns;

/** One of each word, with what it reads like. */
const samples = [
  [absent(), "no value"],
  [accountIn("a"), 'the account in "a"'],
  [anyOf("a", 1), '"a" or 1'],
  [apartFrom([], entries(["a", 1])), 'a map of exactly "a" to 1, apart from each that is an empty list'],
  [arn("app"), 'the complete ARN of the secret "app"'],
  [assumed("a"), '"a" (assumed)'],
  [bytes("AA=="), "the bytes AA== (base64)"],
  [containing("a"), 'a list with "a" in it'],
  [differing("a"), 'something other than "a"'],
  [endpoint(), "the address of the service"],
  [entries(["a", []]), 'a map of exactly "a" to an empty list'],
  [exactly({ a: 1 }), "exactly the members a"],
  [from("first", "output.ARN"), 'the output.ARN of step "first"'],
  [inRegion("a", otherRegion()), '"a", but in another Region'],
  [invalid({ a: 1 }), "against the types: { a: 1 }"],
  [lacking("a"), 'a text without "a"'],
  [leftOut(), "no such member"],
  [matching(/a/, "an a", "a"), "an a"],
  [moment(0), "1970-01-01T00:00:00.000Z"],
  [present(), "a value"],
  [otherRegion(), "another Region"],
  [repeat("a", 3), '3 times "a"'],
  [setOf(1, 2), "a list of exactly 1 and 2, in any order"],
  [text("a", token()), 'the text "a‹a fresh token›"'],
  [timestamp({ daysFromNow: 7 }), "the time 7 days from now"],
  [token(32), "a fresh token of 32 characters"],
  [unique("{}", 512), "a fresh name of 512 characters"],
  [upTo(3), "a list of at most 3"],
  [uuid(), "a UUID"],
  [withoutSuffix("a"), '"a" without its hyphen and six characters'],
] as const;

it("has a sample of every word here", () => {
  expect(new Set(samples.map(([{ $pattern }]) => $pattern))).toEqual(new Set(vocabulary.map(({ name }) => name)));
});

it.each(samples)("is JSON: %j", (sample) => {
  expect(structuredClone(sample)).toEqual(sample);
  expect(JSON.parse(JSON.stringify(sample))).toEqual(sample);
});

it.each(samples)("%j reads: %s", (sample, sentence) => {
  expect(sentenceOf(sample)).toBe(sentence);
});

it.each(samples)("gives an example of %j, or none", (sample) => {
  const bindings = { first: { output: { ARN: "arn" } } };
  expect(() => exampleOf(sample, settingOf({ form: "decoded", bindings }))).not.toThrow();
});
