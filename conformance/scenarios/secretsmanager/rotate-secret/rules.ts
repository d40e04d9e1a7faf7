import { from, timestamp } from "../../../patterns/index.js";
import type { EvidenceKind } from "../../../../generator/model/index.js";
import { defineScenario } from "../define-scenario.js";
import { makes, type SecretStep } from "../steps.js";
import { ROTATES } from "./functions.js";
import { rotates } from "./steps.js";

const SecretId = from("made", "input.Name");

const tells = (rules: object, evidence: EvidenceKind): SecretStep => ({
  call: "DescribeSecret",
  input: { SecretId },
  expect: { output: { RotationRules: rules }, evidence },
});

/** How often a secret is rotated. */
export const rotationRuleScenarios = [
  defineScenario({
    id: "rotate-secret/rules/days-and-expression",
    rules: ["SM-137"],
    title: "A schedule is a number of days or an expression, not both",
    // A function that is not there would be a reason of its own to refuse.
    needs: ["functions"],
    steps: [
      makes("made"),
      {
        call: "RotateSecret",
        input: {
          SecretId,
          RotationLambdaARN: ROTATES,
          RotationRules: { AutomaticallyAfterDays: 10, ScheduleExpression: "rate(10 days)" },
        },
        expect: {
          error: "InvalidParameterException",
          status: 400,
          message: "You cannot specify both rotation frequency and schedule expression together.",
          evidence: "reported",
          violations: [{ pointer: "", trait: "smithy.contracts#conditions" }],
        },
      },
    ],
  }),
  defineScenario({
    id: "rotate-secret/rules/days",
    rules: ["SM-137"],
    title: "A schedule of days is told as it was given, and the next rotation is no later than that",
    needs: ["functions"],
    steps: [
      makes("made"),
      rotates({ RotationRules: { AutomaticallyAfterDays: 90, Duration: "3h" } }),
      tells({ AutomaticallyAfterDays: 90, Duration: "3h" }, "documented"),
      {
        call: "DescribeSecret",
        input: { SecretId },
        expect: {
          output: { NextRotationDate: timestamp({ daysFromNow: 90, resolution: "day" }) },
          evidence: "documented",
        },
      },
    ],
  }),
  defineScenario({
    id: "rotate-secret/rules/rate",
    rules: ["SM-137"],
    title: "A schedule can be a rate of days or hours",
    needs: ["functions"],
    steps: [
      makes("made"),
      rotates({ RotationRules: { ScheduleExpression: "rate(10 days)" }, RotateImmediately: false }),
      tells({ ScheduleExpression: "rate(10 days)" }, "documented"),
      rotates({ RotationRules: { ScheduleExpression: "rate(4 hours)" }, RotateImmediately: false }),
      tells({ ScheduleExpression: "rate(4 hours)" }, "documented"),
    ],
  }),
  defineScenario({
    id: "rotate-secret/rules/cron",
    rules: ["SM-137"],
    title: "A schedule can be an expression of times, with a window of hours",
    needs: ["functions"],
    steps: [
      makes("made"),
      rotates({
        RotationRules: { ScheduleExpression: "cron(0 16 1,15 * ? *)", Duration: "2h" },
        RotateImmediately: false,
      }),
      tells({ ScheduleExpression: "cron(0 16 1,15 * ? *)", Duration: "2h" }, "documented"),
    ],
  }),
  defineScenario({
    id: "rotate-secret/rules/too-often",
    rules: ["SM-137"],
    title: "A rotation more often than every four hours is refused",
    // A function that is not there would be a reason of its own to refuse.
    needs: ["functions"],
    steps: [
      makes("made"),
      {
        call: "RotateSecret",
        input: { SecretId, RotationLambdaARN: ROTATES, RotationRules: { ScheduleExpression: "rate(3 hours)" } },
        expect: {
          error: "InvalidParameterException",
          status: 400,
          evidence: { refusal: "documented", error: "unknown" },
          violations: [{ pointer: "/RotationRules/ScheduleExpression", trait: "hallmark.docs#checks" }],
        },
      },
    ],
  }),
  defineScenario({
    id: "rotate-secret/rules/duration",
    rules: ["SM-137"],
    title: "A window is a number of hours with an h behind it",
    // A function that is not there would be a reason of its own to refuse.
    needs: ["functions"],
    steps: [
      makes("made"),
      ...["12", "hh"].map((Duration): SecretStep => ({
        call: "RotateSecret",
        input: { SecretId, RotationLambdaARN: ROTATES, RotationRules: { AutomaticallyAfterDays: 10, Duration } },
        expect: {
          error: "ValidationException",
          status: 400,
          evidence: { refusal: "model", error: "unknown" },
          violations: [{ pointer: "/RotationRules/Duration", trait: "hallmark.docs#checks" }],
        },
      })),
    ],
  }),
  defineScenario({
    id: "rotate-secret/rules/replaced",
    rules: ["SM-137"],
    title: "New rules take the place of the old ones",
    needs: ["functions"],
    steps: [
      makes("made"),
      rotates({ RotateImmediately: false }),
      tells({ AutomaticallyAfterDays: 30 }, "documented"),
      rotates({ RotationRules: { AutomaticallyAfterDays: 7 }, RotateImmediately: false }),
      tells({ AutomaticallyAfterDays: 7 }, "documented"),
    ],
  }),
  defineScenario({
    id: "rotate-secret/rules/by-itself",
    rules: ["SM-137"],
    title: "A secret is rotated by itself once its days are over, and not before",
    needs: ["functions"],
    steps: [
      makes("made"),
      rotates({ RotateImmediately: false }),
      {
        after: { days: 25 },
        call: "GetSecretValue",
        input: { SecretId },
        expect: { output: { SecretString: "one" }, evidence: "documented" },
      },
      {
        after: { days: 6 },
        within: 20,
        call: "GetSecretValue",
        input: { SecretId },
        expect: { output: { SecretString: "one-rotated" }, evidence: "documented" },
      },
      {
        call: "DescribeSecret",
        input: { SecretId },
        expect: { output: { LastRotatedDate: timestamp({ resolution: "day" }) }, evidence: "documented" },
      },
    ],
  }),
];
