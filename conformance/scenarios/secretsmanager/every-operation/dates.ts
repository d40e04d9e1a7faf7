import { containing, differing, from, timestamp } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";
import { areListed, makesBelow, onlyBelow } from "../listing-steps.js";
import { makes } from "../steps.js";

const SecretId = from("made", "input.Name");

/** Times in answers. */
export const dateScenarios = [
  defineScenario({
    id: "every-operation/dates/numbers",
    rules: ["SM-012"],
    title: "Times are numbers of seconds on the wire, in every operation's answers",
    steps: [
      makes("made"),
      {
        send: "DescribeSecret",
        body: { SecretId },
        expect: { output: { CreatedDate: timestamp(), LastChangedDate: timestamp() }, evidence: "model" },
      },
      {
        send: "GetSecretValue",
        body: { SecretId },
        expect: { output: { CreatedDate: timestamp() }, evidence: "model" },
      },
      {
        send: "DeleteSecret",
        body: { SecretId },
        expect: { output: { DeletionDate: timestamp({ daysFromNow: 30 }) }, evidence: "model" },
      },
    ],
  }),
  defineScenario({
    id: "every-operation/dates/fractions",
    rules: ["SM-012"],
    title: "Times tell milliseconds: not all of three are those of whole seconds",
    steps: [
      makes("root"),
      makesBelow("root", "/a", "first"),
      makesBelow("root", "/b", "second"),
      areListed("root", ["root", "first", "second"]),
      {
        call: "ListSecrets",
        input: { Filters: onlyBelow("root") },
        expect: {
          output: { SecretList: containing({ CreatedDate: timestamp({ resolution: "fraction" }) }) },
          evidence: "model",
        },
      },
    ],
  }),
  defineScenario({
    id: "every-operation/dates/day-of-access",
    rules: ["SM-012"],
    title: "The date of the last access names a day: reading again on the same day leaves it as it is",
    steps: [
      makes("made"),
      { call: "GetSecretValue", input: { SecretId }, expect: { output: { SecretString: "one" } } },
      {
        as: "described",
        call: "DescribeSecret",
        input: { SecretId },
        expect: { output: { LastAccessedDate: timestamp({ resolution: "day" }) }, evidence: "recorded" },
      },
      { call: "GetSecretValue", input: { SecretId }, expect: { output: { SecretString: "one" } } },
      {
        call: "DescribeSecret",
        input: { SecretId },
        expect: { output: { LastAccessedDate: from("described", "output.LastAccessedDate") }, evidence: "recorded" },
      },
    ],
  }),
  defineScenario({
    id: "every-operation/dates/another-day",
    rules: ["SM-012"],
    title: "The date of the last access is that of the last read, days later too",
    steps: [
      makes("made"),
      { call: "GetSecretValue", input: { SecretId }, expect: { output: { SecretString: "one" } } },
      {
        as: "described",
        call: "DescribeSecret",
        input: { SecretId },
        expect: { output: { LastAccessedDate: timestamp({ resolution: "day" }) }, evidence: "documented" },
      },
      {
        after: { days: 3 },
        call: "DescribeSecret",
        input: { SecretId },
        expect: { output: { LastAccessedDate: from("described", "output.LastAccessedDate") }, evidence: "documented" },
      },
      { call: "GetSecretValue", input: { SecretId }, expect: { output: { SecretString: "one" } } },
      {
        call: "DescribeSecret",
        input: { SecretId },
        expect: {
          output: { LastAccessedDate: differing(from("described", "output.LastAccessedDate")) },
          evidence: "documented",
        },
      },
    ],
  }),
];
