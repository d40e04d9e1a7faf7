import { absent, bytes, exactly, from, present } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";
import { isCurrent, isLabelled, makes, makesEmpty, puts, type SecretStep } from "../steps.js";

/** An update that gives a secret a new text. */
function updates(as: string, secret: string, text: string): SecretStep {
  return {
    as,
    call: "UpdateSecret",
    input: { SecretId: from(secret, "input.Name"), SecretString: text },
    expect: { output: { VersionId: present() } },
  };
}

/** New values through UpdateSecret. */
export const valueScenarios = [
  defineScenario({
    id: "update-secret/value/answer",
    rules: ["SM-037", "SM-069"],
    title: "The answer to a new value has its version, and no labels",
    steps: [
      makes("made"),
      {
        as: "second",
        call: "UpdateSecret",
        input: { SecretId: from("made", "output.ARN"), SecretString: "two" },
        expect: {
          output: exactly({
            ARN: from("made", "output.ARN"),
            Name: from("made", "input.Name"),
            VersionId: from("second", "input.ClientRequestToken"),
          }),
          without: ["VersionStages"],
          evidence: "recorded",
          // Which id it is, is the matter of tokens.
          about: { "/output/VersionId": ["SM-016"] },
        },
      },
    ],
  }),
  defineScenario({
    id: "update-secret/value/labels-move",
    rules: ["SM-037"],
    title: "Each new value is a version that becomes current, the one before it previous",
    steps: [
      makes("first"),
      updates("second", "first", "two"),
      ...isLabelled("first", { second: ["AWSCURRENT"], first: ["AWSPREVIOUS"] }, "recorded"),
      updates("third", "first", "three"),
      ...isLabelled("first", { third: ["AWSCURRENT"], second: ["AWSPREVIOUS"] }, "recorded"),
      puts("fourth", "first", "four"),
      ...isLabelled("first", { fourth: ["AWSCURRENT"], third: ["AWSPREVIOUS"] }, "recorded"),
    ],
  }),
  defineScenario({
    id: "update-secret/value/own-labels-stay",
    rules: ["SM-037"],
    title: "A new value leaves versions under labels of their own alone",
    steps: [
      makes("first"),
      puts("second", "first", "two", ["green"]),
      updates("third", "first", "three"),
      ...isLabelled("first", { third: ["AWSCURRENT"], second: ["green"], first: ["AWSPREVIOUS"] }, "documented"),
    ],
  }),
  defineScenario({
    id: "update-secret/value/first",
    rules: ["SM-037", "SM-033"],
    title: "A secret without a value gets its first one, which is current",
    steps: [
      makesEmpty("made"),
      updates("first", "made", "one"),
      ...isLabelled("made", { first: ["AWSCURRENT"] }, "documented"),
    ],
  }),
  defineScenario({
    id: "update-secret/value/bytes",
    rules: ["SM-037", "SM-069"],
    title: "Bytes replace a text as the current value",
    steps: [
      makes("made"),
      {
        as: "second",
        call: "UpdateSecret",
        input: { SecretId: from("made", "input.Name"), SecretBinary: bytes("AP/+") },
        expect: { output: { VersionId: present() }, evidence: "documented" },
      },
      {
        call: "GetSecretValue",
        input: { SecretId: from("made", "input.Name") },
        expect: {
          output: {
            VersionId: from("second", "output.VersionId"),
            SecretBinary: bytes("AP/+"),
            SecretString: absent(),
          },
          evidence: "documented",
        },
      },
    ],
  }),
  defineScenario({
    id: "update-secret/value/none",
    rules: ["SM-038"],
    title: "Without a value there is no new version, neither in the answer nor in the secret",
    steps: [
      makes("made"),
      {
        call: "UpdateSecret",
        input: { SecretId: from("made", "input.Name"), Description: "for orders" },
        expect: {
          output: exactly({ ARN: from("made", "output.ARN"), Name: from("made", "input.Name"), VersionId: absent() }),
          evidence: "recorded",
        },
      },
      ...isLabelled("made", { made: ["AWSCURRENT"] }, "recorded"),
      isCurrent("made", "made", "recorded"),
    ],
  }),
];
