import { from } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";
import { isCurrent, isLabelled, makes, puts } from "../steps.js";

const labels = (first: number, count: number) => Array.from({ length: count }, (_, index) => `label-${first + index}`);

/** Versions that are put under labels of the caller's choice. */
export const ownLabelScenarios = [
  defineScenario({
    id: "put-secret-value/labels/own",
    rules: ["SM-034"],
    title: "A version that is put under labels of its own carries exactly these, and the current one stays",
    steps: [
      makes("first"),
      puts("second", "first", "two", ["green", "blue"]),
      ...isLabelled("first", { first: ["AWSCURRENT"], second: ["green", "blue"] }, "recorded"),
      isCurrent("first", "first", "recorded"),
    ],
  }),
  defineScenario({
    id: "put-secret-value/labels/taken-over",
    rules: ["SM-034"],
    title: "A label goes from the version that had it to the new one, and the others stay where they are",
    steps: [
      makes("first"),
      puts("second", "first", "two", ["green", "blue"]),
      puts("third", "first", "three", ["blue", "red"]),
      ...isLabelled("first", { first: ["AWSCURRENT"], second: ["green"], third: ["blue", "red"] }, "recorded"),
    ],
  }),
  defineScenario({
    id: "put-secret-value/labels/current-with-own",
    rules: ["SM-034"],
    title: "A version may be put as the current one and under a label of its own at once",
    steps: [
      makes("first"),
      puts("second", "first", "two"),
      puts("third", "first", "three", ["AWSCURRENT", "green"]),
      ...isLabelled("first", { third: ["AWSCURRENT", "green"], second: ["AWSPREVIOUS"] }, "documented"),
    ],
  }),
  defineScenario({
    id: "put-secret-value/labels/like-aws",
    rules: ["SM-047"],
    title: "A label that begins with AWS but is none of the known ones is treated as one of the caller's own",
    steps: [
      makes("first"),
      puts("second", "first", "two", ["AWSSOMETHING"]),
      ...isLabelled("first", { first: ["AWSCURRENT"], second: ["AWSSOMETHING"] }, "recorded"),
      puts("third", "first", "three", ["AWSSOMETHING"]),
      ...isLabelled("first", { first: ["AWSCURRENT"], third: ["AWSSOMETHING"] }, "recorded"),
    ],
  }),
  defineScenario({
    id: "put-secret-value/labels/too-many",
    rules: ["SM-050"],
    title: "More than twenty labels over all versions of a secret are refused, and nothing is stored",
    steps: [
      makes("first"),
      puts("second", "first", "two", labels(1, 15)),
      {
        call: "PutSecretValue",
        input: { SecretId: from("first", "input.Name"), SecretString: "three", VersionStages: labels(16, 15) },
        expect: {
          error: "LimitExceededException",
          status: 400,
          evidence: { refusal: "reported", error: "unknown" },
        },
      },
      ...isLabelled("first", { first: ["AWSCURRENT"], second: labels(1, 15) }, "reported"),
    ],
  }),
];
