import { exactly, from } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";
import { makes, type SecretStep } from "../steps.js";
import { FAILS_IN_TEST, ROTATES } from "../rotate-secret/functions.js";
import { rotates } from "../rotate-secret/steps.js";

const SecretId = from("made", "input.Name");
const secret = { ARN: from("made", "output.ARN"), Name: SecretId };

const isPending: SecretStep = {
  within: 20,
  call: "GetSecretValue",
  input: { SecretId, VersionStage: "AWSPENDING" },
  expect: { output: { VersionId: from("failed", "output.VersionId") } },
};

/** Rotation that is switched off. */
export const cancelledRotationScenarios = [
  defineScenario({
    id: "cancel-rotate-secret/cancelled/answer",
    rules: ["SM-138"],
    title: "Switching rotation off answers which secret it is about, and no version where none is pending",
    needs: ["functions"],
    steps: [
      makes("made"),
      rotates({ RotateImmediately: false }),
      {
        call: "CancelRotateSecret",
        input: { SecretId },
        expect: { output: exactly(secret), evidence: "documented" },
      },
    ],
  }),
  defineScenario({
    id: "cancel-rotate-secret/cancelled/still-told",
    rules: ["SM-138"],
    title: "A secret whose rotation is off still tells how it was rotated, by what and how often",
    needs: ["functions"],
    steps: [
      makes("made"),
      rotates({ RotateImmediately: false }),
      { call: "CancelRotateSecret", input: { SecretId }, expect: { output: secret } },
      {
        call: "DescribeSecret",
        input: { SecretId },
        expect: {
          output: {
            RotationEnabled: false,
            RotationLambdaARN: ROTATES,
            RotationRules: { AutomaticallyAfterDays: 30 },
          },
          evidence: "documented",
        },
      },
    ],
  }),
  defineScenario({
    id: "cancel-rotate-secret/cancelled/pending",
    rules: ["SM-138"],
    title: "Switching rotation off answers the version that it leaves pending",
    needs: ["functions"],
    steps: [
      makes("made"),
      rotates({ as: "failed", RotationLambdaARN: FAILS_IN_TEST }),
      isPending,
      {
        call: "CancelRotateSecret",
        input: { SecretId },
        expect: { output: { ...secret, VersionId: from("failed", "output.VersionId") }, evidence: "documented" },
      },
      isPending,
    ],
  }),
  defineScenario({
    id: "cancel-rotate-secret/cancelled/on-again",
    rules: ["SM-138"],
    title: "Rotation that was switched off is on again with the next rotation, by the same function",
    needs: ["functions"],
    steps: [
      makes("made"),
      rotates({ RotateImmediately: false }),
      { call: "CancelRotateSecret", input: { SecretId }, expect: { output: secret } },
      { call: "RotateSecret", input: { SecretId }, expect: { output: secret, evidence: "documented" } },
      {
        within: 20,
        call: "GetSecretValue",
        input: { SecretId },
        expect: { output: { SecretString: "one-rotated" }, evidence: "documented" },
      },
      {
        call: "DescribeSecret",
        input: { SecretId },
        expect: { output: { RotationEnabled: true, RotationLambdaARN: ROTATES }, evidence: "documented" },
      },
    ],
  }),
  defineScenario({
    id: "cancel-rotate-secret/cancelled/never-on",
    rules: ["SM-138"],
    title: "Rotation that was never configured cannot be switched off",
    steps: [
      makes("made"),
      {
        call: "CancelRotateSecret",
        input: { SecretId },
        expect: { error: "InvalidRequestException", status: 400, evidence: "unknown" },
      },
    ],
  }),
  defineScenario({
    id: "cancel-rotate-secret/cancelled/not-by-itself",
    rules: ["SM-138"],
    title: "A secret whose rotation is off is not rotated when its days are over",
    needs: ["functions"],
    steps: [
      makes("made"),
      rotates({ RotateImmediately: false }),
      { call: "CancelRotateSecret", input: { SecretId }, expect: { output: secret } },
      {
        after: { days: 40 },
        call: "GetSecretValue",
        input: { SecretId },
        expect: { output: { SecretString: "one" }, evidence: "documented" },
      },
    ],
  }),
];
