import { arn, from, text, unique, withoutSuffix } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";

const notFound = {
  error: "ResourceNotFoundException",
  status: 400,
  message: "Secrets Manager can't find the specified secret.",
} as const;

/** The six characters at the end of an ARN, and names that look as if they had them. */
export const nameSuffixScenarios = [
  defineScenario({
    id: "create-secret/name-suffix/partial-arn",
    rules: ["SM-003", "CS-034"],
    title: "An ARN without its six characters finds the secret",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: { Name: unique("{}/app"), SecretString: "one" },
        expect: { output: { ARN: arn(from("made", "input.Name")) }, evidence: "recorded" },
      },
      {
        call: "GetSecretValue",
        input: { SecretId: withoutSuffix(from("made", "output.ARN")) },
        expect: { output: { ARN: from("made", "output.ARN"), SecretString: "one" }, evidence: "recorded" },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/name-suffix/wrong-suffix",
    rules: ["CS-112", "SM-003"],
    title: "An ARN that ends in six other characters finds nothing",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: { Name: unique("{}/app"), SecretString: "one" },
        expect: { output: { ARN: arn(from("made", "input.Name")) }, evidence: "recorded" },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: text(withoutSuffix(from("made", "output.ARN")), "-zzzzzz") },
        expect: { ...notFound, evidence: "documented" },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/name-suffix/accepted",
    rules: ["CS-033"],
    title: "A name that ends in a hyphen and six characters is accepted and found by name and complete ARN",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: { Name: unique("{}-abcdef"), SecretString: "one" },
        expect: {
          output: { ARN: arn(from("made", "input.Name")), Name: from("made", "input.Name") },
          evidence: "recorded",
        },
      },
      {
        call: "GetSecretValue",
        input: { SecretId: from("made", "input.Name") },
        expect: { output: { SecretString: "one" }, evidence: "recorded" },
      },
      {
        call: "GetSecretValue",
        input: { SecretId: from("made", "output.ARN") },
        expect: { output: { SecretString: "one" }, evidence: "recorded" },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/name-suffix/misread",
    rules: ["CS-033", "CS-127"],
    title: "The partial ARN of a name that ends like a complete ARN is read as one and finds nothing",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: { Name: unique("{}-abcdef"), SecretString: "one" },
        expect: { output: { ARN: arn(from("made", "input.Name")) }, evidence: "recorded" },
      },
      {
        call: "GetSecretValue",
        input: { SecretId: withoutSuffix(from("made", "output.ARN")) },
        expect: { ...notFound, evidence: "recorded" },
      },
    ],
  }),
];
