import { absent, accountIn, exactly, from, ownRegion, text, token } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";
import { isCurrent, makes, type SecretStep } from "../steps.js";
import { FAILS_IN_TEST, ROTATES } from "./functions.js";
import { rotates } from "./steps.js";

const SecretId = from("made", "input.Name");
const secret = { ARN: from("made", "output.ARN"), Name: SecretId };

const notConfigured: SecretStep = {
  call: "DescribeSecret",
  input: { SecretId },
  expect: { output: { ...secret, RotationEnabled: absent(), RotationRules: absent(), RotationLambdaARN: absent() } },
};

const incomplete = {
  error: "InvalidRequestException",
  status: 400,
  message: "A previous rotation isn't complete. That rotation will be reattempted.",
  evidence: "reported",
} as const;

/** Rotations that begin, and those that do not. */
export const begunRotationScenarios = [
  defineScenario({
    id: "rotate-secret/begun/answer",
    rules: ["SM-130"],
    title: "A rotation answers which secret it is about, and the token as the id of the version that it makes",
    needs: ["functions"],
    steps: [
      makes("made"),
      {
        as: "rotated",
        call: "RotateSecret",
        input: {
          SecretId,
          ClientRequestToken: token(),
          RotationLambdaARN: ROTATES,
          RotationRules: { AutomaticallyAfterDays: 30 },
        },
        expect: {
          output: exactly({ ...secret, VersionId: from("rotated", "input.ClientRequestToken") }),
          evidence: "recorded",
        },
      },
    ],
  }),
  defineScenario({
    id: "rotate-secret/begun/at-once",
    rules: ["SM-130"],
    title: "A rotation begins at once unless it is told otherwise, and goes on after the answer",
    needs: ["functions"],
    steps: [
      makes("made"),
      rotates({ as: "rotated" }),
      {
        within: 20,
        call: "GetSecretValue",
        input: { SecretId },
        expect: {
          output: { SecretString: "one-rotated", VersionId: from("rotated", "output.VersionId") },
          evidence: "documented",
        },
      },
    ],
  }),
  defineScenario({
    id: "rotate-secret/begun/stored-function",
    rules: ["SM-130", "SM-131"],
    title: "A secret that was rotated once needs no function nor rules for the next rotation",
    needs: ["functions"],
    steps: [
      makes("made"),
      rotates(),
      {
        within: 20,
        call: "GetSecretValue",
        input: { SecretId },
        expect: { output: { SecretString: "one-rotated" }, evidence: "recorded" },
      },
      {
        call: "RotateSecret",
        input: { SecretId },
        expect: { output: secret, evidence: "recorded" },
      },
      {
        within: 20,
        call: "GetSecretValue",
        input: { SecretId },
        expect: { output: { SecretString: "one-rotated-rotated" }, evidence: "recorded" },
      },
    ],
  }),
  defineScenario({
    id: "rotate-secret/begun/no-function",
    rules: ["SM-131"],
    title: "Without a function, given or stored, there is no rotation, and nothing of it is kept",
    steps: [
      makes("made"),
      {
        call: "RotateSecret",
        input: { SecretId, RotationRules: { AutomaticallyAfterDays: 30 } },
        expect: {
          error: "InvalidRequestException",
          status: 400,
          message: "No Lambda rotation function ARN is associated with this secret.",
          evidence: "recorded",
        },
      },
      notConfigured,
      isCurrent("made", "made", "recorded"),
    ],
  }),
  defineScenario({
    id: "rotate-secret/begun/missing-function",
    rules: ["SM-132"],
    title: "A function that is not there is one that cannot be invoked, and nothing of the rotation is kept",
    steps: [
      makes("made"),
      {
        call: "RotateSecret",
        input: {
          SecretId,
          RotationLambdaARN: text(
            "arn:aws:lambda:",
            ownRegion(),
            ":",
            accountIn(from("made", "output.ARN")),
            ":function:hallmark-missing",
          ),
          RotationRules: { AutomaticallyAfterDays: 30 },
        },
        expect: {
          error: "AccessDeniedException",
          status: 400,
          message: text(
            "Secrets Manager cannot invoke the specified Lambda function. ",
            "Ensure that the function policy grants access to the principal secretsmanager.amazonaws.com.",
          ),
          evidence: "recorded",
        },
      },
      notConfigured,
    ],
  }),
  defineScenario({
    id: "rotate-secret/begun/incomplete",
    rules: ["SM-133"],
    title: "A rotation whose function failed stands in the way of the next",
    needs: ["functions"],
    steps: [
      makes("made"),
      rotates({ RotationLambdaARN: FAILS_IN_TEST }),
      {
        within: 20,
        call: "GetSecretValue",
        input: { SecretId, VersionStage: "AWSPENDING" },
        expect: { output: { SecretString: "one-rotated" }, evidence: "documented" },
      },
      { call: "RotateSecret", input: { SecretId }, expect: incomplete },
      isCurrent("made", "made", "documented"),
    ],
  }),
  defineScenario({
    id: "rotate-secret/begun/pending-by-hand",
    rules: ["SM-133"],
    title: "AWSPENDING on another version than the current one stands in the way, whoever put it there",
    needs: ["functions"],
    steps: [
      makes("made"),
      {
        call: "PutSecretValue",
        input: { SecretId, SecretString: "two", VersionStages: ["AWSPENDING"] },
        expect: { output: secret },
      },
      { call: "RotateSecret", input: { SecretId, RotationLambdaARN: ROTATES }, expect: incomplete },
    ],
  }),
  defineScenario({
    id: "rotate-secret/begun/completed-by-hand",
    rules: ["SM-133"],
    title: "Once AWSPENDING is off the version that it stood on a rotation can begin",
    needs: ["functions"],
    steps: [
      makes("made"),
      rotates({ as: "failed", RotationLambdaARN: FAILS_IN_TEST }),
      {
        within: 20,
        call: "UpdateSecretVersionStage",
        input: { SecretId, VersionStage: "AWSPENDING", RemoveFromVersionId: from("failed", "output.VersionId") },
        expect: { output: secret },
      },
      {
        call: "RotateSecret",
        input: { SecretId, RotationLambdaARN: ROTATES },
        expect: { output: secret, evidence: "documented" },
      },
      {
        within: 20,
        call: "GetSecretValue",
        input: { SecretId },
        expect: { output: { SecretString: "one-rotated" }, evidence: "documented" },
      },
    ],
  }),
];
