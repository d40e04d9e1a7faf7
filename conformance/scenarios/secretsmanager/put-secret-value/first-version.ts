import { assumed, entries, from, setOf } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";
import { findsNoLabel, isCurrent, isLabelled, makes, makesEmpty, puts } from "../steps.js";

/** From no version to the first. */
export const firstVersionScenarios = [
  defineScenario({
    id: "put-secret-value/first-version/made-with-secret",
    rules: ["SM-030"],
    title: "A secret that is made with a value has one version, which is current",
    steps: [makes("made"), ...isLabelled("made", { made: ["AWSCURRENT"] }, "recorded")],
  }),
  defineScenario({
    id: "put-secret-value/first-version/none-yet",
    rules: ["SM-031"],
    title: "A secret that is made without a value has no version until one is put",
    steps: [
      makesEmpty("made"),
      findsNoLabel("made", "AWSCURRENT", "recorded"),
      findsNoLabel("made", "AWSPREVIOUS", "recorded"),
      puts("first", "made", "one"),
      ...isLabelled("made", { first: ["AWSCURRENT"] }, "recorded"),
    ],
  }),
  defineScenario({
    id: "put-secret-value/first-version/current",
    rules: ["SM-033"],
    title: "The first version of a secret becomes current by itself, and none is the previous one",
    steps: [
      makesEmpty("made"),
      puts("first", "made", "one"),
      isCurrent("made", "first", "documented"),
      findsNoLabel("made", "AWSPREVIOUS", "documented"),
    ],
  }),
  defineScenario({
    id: "put-secret-value/first-version/other-label",
    rules: ["SM-033"],
    title: "The first version becomes current even if another label was asked for",
    steps: [
      makesEmpty("made"),
      {
        as: "first",
        call: "PutSecretValue",
        input: { SecretId: from("made", "input.Name"), SecretString: "one", VersionStages: ["candidate"] },
        expect: {
          output: {
            VersionId: from("first", "input.ClientRequestToken"),
            VersionStages: assumed(setOf("candidate", "AWSCURRENT")),
          },
        },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: {
          output: {
            VersionIdsToStages: entries([from("first", "output.VersionId"), setOf("candidate", "AWSCURRENT")]),
          },
          evidence: "unknown",
        },
      },
    ],
  }),
];
