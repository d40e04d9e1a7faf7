import { absent, anyOf, containing, entries, from, present, setOf, timestamp } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";
import { findsNoLabel, isCurrent, makes, puts, type SecretStep } from "../steps.js";
import { FAILS_AT_ONCE, KEEPS_DIARY, ROTATES } from "./functions.js";
import { rotates } from "./steps.js";

const SecretId = from("made", "input.Name");
const secret = { ARN: from("made", "output.ARN"), Name: SecretId };

const isRotated: SecretStep = {
  within: 20,
  call: "GetSecretValue",
  input: { SecretId },
  expect: { output: { SecretString: "one-rotated", VersionId: from("rotated", "output.VersionId") } },
};

/** What becomes of a rotation that has begun. */
export const playedRotationScenarios = [
  defineScenario({
    id: "rotate-secret/played/description",
    rules: ["SM-134"],
    title: "A rotated secret tells when it was rotated, when it will be, how often and by which function",
    needs: ["functions"],
    steps: [
      makes("made"),
      rotates({ as: "rotated" }),
      isRotated,
      {
        within: 20,
        call: "DescribeSecret",
        input: { SecretId },
        expect: {
          output: {
            ...secret,
            RotationEnabled: true,
            RotationLambdaARN: ROTATES,
            RotationRules: { AutomaticallyAfterDays: 30 },
            LastRotatedDate: timestamp(),
            NextRotationDate: present(),
          },
          evidence: "recorded",
        },
      },
    ],
  }),
  defineScenario({
    id: "rotate-secret/played/labels",
    rules: ["SM-134"],
    title: "After a rotation the new version is the current one and the old one the previous",
    needs: ["functions"],
    steps: [
      makes("made"),
      rotates({ as: "rotated" }),
      isRotated,
      {
        call: "DescribeSecret",
        input: { SecretId },
        expect: {
          output: {
            VersionIdsToStages: entries(
              [from("made", "output.VersionId"), ["AWSPREVIOUS"]],
              [from("rotated", "output.VersionId"), anyOf(setOf("AWSCURRENT", "AWSPENDING"), setOf("AWSCURRENT"))],
            ),
          },
          evidence: "recorded",
        },
      },
    ],
  }),
  defineScenario({
    id: "rotate-secret/played/days-later",
    rules: ["SM-134"],
    title: "The date of the last rotation is that of the last one, days later too",
    needs: ["functions"],
    steps: [
      makes("made"),
      rotates({ as: "rotated" }),
      isRotated,
      {
        after: { days: 5 },
        call: "DescribeSecret",
        input: { SecretId },
        expect: { output: { LastRotatedDate: timestamp({ daysFromNow: -5 }) }, evidence: "recorded" },
      },
      rotates(),
      {
        within: 20,
        call: "GetSecretValue",
        input: { SecretId },
        expect: { output: { SecretString: "one-rotated-rotated" } },
      },
      {
        call: "DescribeSecret",
        input: { SecretId },
        expect: { output: { LastRotatedDate: timestamp() }, evidence: "recorded" },
      },
    ],
  }),
  defineScenario({
    id: "rotate-secret/played/four-steps",
    rules: ["SM-135"],
    title: "The function is called four times in turn, with the secret's ARN, the token and the name of the step",
    needs: ["functions"],
    steps: [
      makes("made"),
      rotates({ as: "rotated", RotationLambdaARN: KEEPS_DIARY }),
      isRotated,
      {
        within: 20,
        call: "DescribeSecret",
        input: { SecretId },
        expect: {
          output: {
            Tags: setOf(
              { Key: "step-1", Value: "createSecret" },
              { Key: "step-2", Value: "setSecret" },
              { Key: "step-3", Value: "testSecret" },
              { Key: "step-4", Value: "finishSecret" },
              { Key: "secret-id", Value: from("made", "output.ARN") },
              { Key: "token", Value: from("rotated", "output.VersionId") },
              { Key: "pending-at-first", Value: present() },
            ),
          },
          evidence: "recorded",
        },
      },
    ],
  }),
  defineScenario({
    id: "rotate-secret/played/pending-without-value",
    rules: ["SM-135"],
    title: "Before the function has put a value the pending version is not found by who reads it",
    needs: ["functions"],
    steps: [
      makes("made"),
      rotates({ as: "rotated", RotationLambdaARN: KEEPS_DIARY }),
      isRotated,
      {
        call: "DescribeSecret",
        input: { SecretId },
        expect: {
          output: { Tags: containing({ Key: "pending-at-first", Value: "ResourceNotFoundException" }) },
          evidence: "reported",
        },
      },
    ],
  }),
  defineScenario({
    id: "rotate-secret/played/failed",
    rules: ["SM-135", "SM-134"],
    title: "A function that fails in its first step leaves the value and the date of the last rotation as they were",
    needs: ["functions"],
    steps: [
      makes("made"),
      rotates({ RotationLambdaARN: FAILS_AT_ONCE }),
      isCurrent("made", "made", "recorded"),
      {
        call: "DescribeSecret",
        input: { SecretId },
        expect: {
          output: { RotationEnabled: true, LastRotatedDate: absent() },
          evidence: "recorded",
        },
      },
    ],
  }),
  defineScenario({
    id: "rotate-secret/played/only-tested",
    rules: ["SM-136"],
    title: "A rotation that is not to begin at once calls the function for its test alone",
    needs: ["functions"],
    steps: [
      makes("made"),
      rotates({ RotationLambdaARN: KEEPS_DIARY, RotateImmediately: false }),
      {
        within: 20,
        call: "DescribeSecret",
        input: { SecretId },
        expect: {
          output: {
            RotationEnabled: true,
            Tags: setOf(
              { Key: "step-1", Value: "testSecret" },
              { Key: "secret-id", Value: from("made", "output.ARN") },
              { Key: "token", Value: present() },
            ),
          },
          evidence: "recorded",
        },
      },
    ],
  }),
  defineScenario({
    id: "rotate-secret/played/nothing-left-of-test",
    rules: ["SM-136"],
    title: "Nothing is left of a test: the value is what it was, and no version is pending",
    needs: ["functions"],
    steps: [
      makes("made"),
      rotates({ RotateImmediately: false }),
      isCurrent("made", "made", "documented"),
      { ...findsNoLabel("made", "AWSPENDING", "documented"), within: 20 },
      {
        call: "DescribeSecret",
        input: { SecretId },
        expect: {
          output: { VersionIdsToStages: entries([from("made", "output.VersionId"), ["AWSCURRENT"]]) },
          evidence: "documented",
        },
      },
    ],
  }),
  defineScenario({
    id: "rotate-secret/played/after-test",
    rules: ["SM-136"],
    title: "After a test the secret can be rotated at once",
    needs: ["functions"],
    steps: [
      makes("made"),
      rotates({ RotateImmediately: false }),
      { ...findsNoLabel("made", "AWSPENDING", "documented"), within: 20 },
      rotates({ as: "rotated" }),
      isRotated,
      puts("put", "made", "by hand"),
      isCurrent("made", "put", "documented"),
    ],
  }),
];
