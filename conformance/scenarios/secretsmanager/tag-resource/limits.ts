import { from, repeat, setOf } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";
import { makes } from "../steps.js";

const tags = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({ Key: `key-${first + index}`, Value: "v" }));

/** How many tags a secret may have, and which. */
export const tagLimitScenarios = [
  defineScenario({
    id: "tag-resource/limits/fifty",
    rules: ["SM-085"],
    title: "A secret may have fifty tags, and a call that would make it more is refused and adds none",
    steps: [
      makes("made", { Tags: tags(1, 30) }),
      {
        call: "TagResource",
        input: { SecretId: from("made", "input.Name"), Tags: tags(31, 20) },
        expect: { output: {}, evidence: "documented" },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { Tags: setOf(...tags(1, 50)) }, evidence: "documented" },
      },
      {
        call: "TagResource",
        input: { SecretId: from("made", "input.Name"), Tags: tags(51, 1) },
        expect: {
          error: "InvalidParameterException",
          status: 400,
          evidence: { refusal: "documented", error: "unknown" },
        },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { Tags: setOf(...tags(1, 50)) }, evidence: "documented" },
      },
    ],
  }),
  defineScenario({
    id: "tag-resource/limits/overwritten-at-fifty",
    rules: ["SM-085", "SM-083"],
    title: "A secret with fifty tags may have one of them overwritten",
    steps: [
      makes("made", { Tags: tags(1, 50) }),
      {
        call: "TagResource",
        input: { SecretId: from("made", "input.Name"), Tags: [{ Key: "key-50", Value: "other" }] },
        expect: { output: {}, evidence: "documented" },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { Tags: setOf(...tags(1, 49), { Key: "key-50", Value: "other" }) }, evidence: "documented" },
      },
    ],
  }),
  defineScenario({
    id: "tag-resource/limits/lengths",
    rules: ["SM-085"],
    title: "A key of 127 characters and a value of 255 pass, 129 and 257 are refused",
    steps: [
      makes("made"),
      {
        call: "TagResource",
        input: { SecretId: from("made", "input.Name"), Tags: [{ Key: repeat("k", 127), Value: repeat("v", 255) }] },
        expect: { output: {}, evidence: "documented" },
      },
      {
        call: "TagResource",
        input: { SecretId: from("made", "input.Name"), Tags: [{ Key: repeat("l", 129), Value: repeat("v", 257) }] },
        expect: {
          error: "ValidationException",
          status: 400,
          evidence: { refusal: "model", error: "unknown" },
          violations: [
            { pointer: "/Tags/0/Key", trait: "smithy.api#length" },
            { pointer: "/Tags/0/Value", trait: "smithy.api#length" },
          ],
        },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { Tags: [{ Key: repeat("k", 127), Value: repeat("v", 255) }] }, evidence: "documented" },
      },
    ],
  }),
];
