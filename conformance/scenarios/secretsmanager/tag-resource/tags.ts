import { absent, from, setOf } from "../../../patterns/index.js";
import type { EvidenceKind } from "../../../../generator/model/index.js";
import { defineScenario } from "../define-scenario.js";
import { makes, type SecretStep } from "../steps.js";

interface Tag {
  readonly Key: string;
  readonly Value: string;
}

const team = { Key: "team", Value: "orders" };
const stage = { Key: "stage", Value: "test" };

/** The secret "made" gets tags. */
function tags(Tags: readonly Tag[], evidence: EvidenceKind): SecretStep {
  return {
    call: "TagResource",
    input: { SecretId: from("made", "input.Name"), Tags },
    expect: { output: {}, evidence },
  };
}

/** The secret "made" loses tags. */
function untags(TagKeys: readonly string[], evidence: EvidenceKind): SecretStep {
  return {
    call: "UntagResource",
    input: { SecretId: from("made", "input.Name"), TagKeys },
    expect: { output: {}, evidence },
  };
}

/** The secret "made" has exactly these tags. */
function isTagged(Tags: readonly Tag[], evidence: EvidenceKind): SecretStep {
  return {
    call: "DescribeSecret",
    input: { SecretId: from("made", "input.Name") },
    expect: { output: { ARN: from("made", "output.ARN"), Tags: setOf(...Tags) }, evidence },
  };
}

/** Tags that come and go. */
export const tagScenarios = [
  defineScenario({
    id: "tag-resource/tags/added",
    rules: ["SM-083"],
    title: "Tags are added to those that are there",
    steps: [
      makes("made", { Tags: [team] }),
      tags([stage, { Key: "empty", Value: "" }], "recorded"),
      isTagged([team, stage, { Key: "empty", Value: "" }], "recorded"),
    ],
  }),
  defineScenario({
    id: "tag-resource/tags/overwritten",
    rules: ["SM-083"],
    title: "A tag with a key that is there takes the other's place, one in other letters does not",
    steps: [
      makes("made", { Tags: [team, stage] }),
      tags([{ Key: "team", Value: "billing" }], "documented"),
      isTagged([{ Key: "team", Value: "billing" }, stage], "documented"),
      tags([{ Key: "Team", Value: "other" }], "documented"),
      isTagged([{ Key: "team", Value: "billing" }, { Key: "Team", Value: "other" }, stage], "documented"),
    ],
  }),
  defineScenario({
    id: "tag-resource/tags/removed",
    rules: ["SM-084"],
    title: "UntagResource removes tags by their keys, whatever their values are",
    steps: [
      makes("made", { Tags: [team, stage] }),
      untags(["team"], "recorded"),
      isTagged([stage], "recorded"),
      tags([team], "recorded"),
      isTagged([stage, team], "recorded"),
    ],
  }),
  defineScenario({
    id: "tag-resource/tags/unknown-keys",
    rules: ["SM-084"],
    title: "Keys that the secret does not have are no error, alone or beside others",
    steps: [
      makes("made", { Tags: [team, stage] }),
      untags(["never-there"], "documented"),
      isTagged([team, stage], "documented"),
      untags(["never-there", "stage"], "documented"),
      isTagged([team], "documented"),
    ],
  }),
  defineScenario({
    id: "tag-resource/tags/never",
    rules: ["SM-086"],
    title: "A secret that never had a tag has no list of them",
    steps: [
      makes("made"),
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { ARN: from("made", "output.ARN"), Tags: absent() }, evidence: "recorded" },
      },
    ],
  }),
  defineScenario({
    id: "tag-resource/tags/last-removed",
    rules: ["SM-086", "SM-084"],
    title: "After the last tag is gone there is an empty list, and a new tag is alone in it",
    steps: [
      makes("made"),
      tags([team, stage], "recorded"),
      isTagged([team, stage], "recorded"),
      untags(["stage", "team"], "recorded"),
      isTagged([], "recorded"),
      tags([stage], "recorded"),
      isTagged([stage], "recorded"),
    ],
  }),
];
