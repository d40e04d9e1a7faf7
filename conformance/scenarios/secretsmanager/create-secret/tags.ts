import { absent, from, otherRegion, present, setOf, unique } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";

/** Tags of a new secret. */
export const tagScenarios = [
  defineScenario({
    id: "create-secret/tags/shown",
    rules: ["CS-075", "CS-076"],
    title: "A new secret has exactly the tags of the request",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: {
          Name: unique(),
          SecretString: "one",
          Tags: [
            { Key: "team", Value: "orders" },
            { Key: "stage", Value: "" },
          ],
        },
        expect: { output: { VersionId: present() } },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { Tags: setOf({ Key: "team", Value: "orders" }, { Key: "stage", Value: "" }) } },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/tags/none",
    rules: ["CS-076"],
    title: "A secret without tags has no list of tags",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one" },
        expect: { output: { VersionId: present() }, evidence: "recorded" },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { Name: from("made", "input.Name"), Tags: absent() }, evidence: "recorded" },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/tags/empty-list",
    rules: ["CS-076"],
    title: "An empty list of tags is accepted and counts as none",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one", Tags: [] },
        expect: { output: { VersionId: present() }, evidence: "unknown" },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { Name: from("made", "input.Name"), Tags: absent() }, evidence: "unknown" },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/tags/removed",
    rules: ["CS-076"],
    title: "UntagResource removes tags by their keys, and once the last is gone an empty list remains",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: {
          Name: unique(),
          SecretString: "one",
          Tags: [
            { Key: "team", Value: "orders" },
            { Key: "stage", Value: "test" },
          ],
        },
        expect: { output: { VersionId: present() }, evidence: "recorded" },
      },
      {
        call: "UntagResource",
        input: { SecretId: from("made", "input.Name"), TagKeys: ["team", "never-there"] },
        expect: { output: {}, evidence: "documented" },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { Tags: [{ Key: "stage", Value: "test" }] }, evidence: "recorded" },
      },
      {
        call: "UntagResource",
        input: { SecretId: from("made", "input.Name"), TagKeys: ["stage"] },
        expect: { output: {}, evidence: "recorded" },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { Tags: [] }, evidence: "recorded" },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/tags/case",
    rules: ["CS-077", "CS-083"],
    title: "Keys that differ in case are two tags, and values keep theirs",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: {
          Name: unique(),
          SecretString: "one",
          Tags: [
            { Key: "ABC", Value: "Upper" },
            { Key: "abc", Value: "lower" },
          ],
        },
        expect: { output: { VersionId: present() } },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { Tags: setOf({ Key: "ABC", Value: "Upper" }, { Key: "abc", Value: "lower" }) } },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/tags/key-alone",
    rules: ["CS-088"],
    title: "A tag may have no value",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        // Out of the way of others, who may trip over such a tag when they search.
        region: otherRegion(2),
        input: { Name: unique(), SecretString: "one", Tags: [{ Key: "team" }] },
        expect: { output: { VersionId: present() }, evidence: "unknown" },
      },
      {
        region: otherRegion(2),
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { Tags: [{ Key: "team", Value: absent() }] }, evidence: "unknown" },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/tags/key-twice",
    rules: ["CS-089"],
    title: "Of a key that occurs twice the last value counts",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: {
          Name: unique(),
          SecretString: "one",
          Tags: [
            { Key: "team", Value: "first" },
            { Key: "team", Value: "last" },
          ],
        },
        expect: { output: { VersionId: present() }, evidence: "unknown" },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { Tags: [{ Key: "team", Value: "last" }] }, evidence: "unknown" },
      },
    ],
  }),
];
