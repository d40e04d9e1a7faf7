import { absent, entries, exactly, from, timestamp } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";
import { isCurrent, makes, makesEmpty } from "../steps.js";

/** Which members DescribeSecret's answer has, and when. */
export const memberScenarios = [
  defineScenario({
    id: "describe-secret/members/after-a-read",
    rules: ["SM-080"],
    title: "Made with a value and a description, then read, a secret is described by exactly seven members",
    steps: [
      makes("made", { Description: "for orders" }),
      isCurrent("made", "made", "recorded"),
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "output.ARN") },
        expect: {
          output: exactly({
            ARN: from("made", "output.ARN"),
            Name: from("made", "input.Name"),
            Description: "for orders",
            LastChangedDate: timestamp(),
            LastAccessedDate: timestamp({ resolution: "day" }),
            VersionIdsToStages: entries([from("made", "output.VersionId"), ["AWSCURRENT"]]),
            CreatedDate: timestamp(),
          }),
          evidence: "recorded",
        },
      },
    ],
  }),
  defineScenario({
    id: "describe-secret/members/never-rotated",
    rules: ["SM-081"],
    title: "A secret that was never set up for rotation shows nothing about it",
    steps: [
      makes("made"),
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: {
          output: {
            ARN: from("made", "output.ARN"),
            RotationEnabled: absent(),
            RotationLambdaARN: absent(),
            RotationRules: absent(),
            LastRotatedDate: absent(),
            NextRotationDate: absent(),
          },
          evidence: "recorded",
        },
      },
    ],
  }),
  defineScenario({
    id: "describe-secret/members/plain",
    rules: ["SM-082"],
    title: "A secret of one Region, one owner and the default key shows none of the three",
    steps: [
      makesEmpty("made"),
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: {
          output: {
            ARN: from("made", "output.ARN"),
            KmsKeyId: absent(),
            OwningService: absent(),
            PrimaryRegion: absent(),
            ReplicationStatus: absent(),
          },
          evidence: "documented",
        },
      },
    ],
  }),
];
