import { InvalidRequestException } from "../../../generated/secretsmanager/errors/index.js";
import { changed, without, type Members } from "../members.js";
import type { Mutant } from "../mutant.js";
import { around, onInput } from "../on-operations.js";

const ROTATE = "rotateSecret";

/** Changes the rules that a rotation is given. */
const onRules = (change: (rules: Members) => Members) =>
  onInput(ROTATE, (input) => changed(input, "RotationRules", change));

/** Faults in how often secrets are rotated. */
export const rotationRuleMutants: readonly Mutant[] = [
  {
    name: "never-due",
    fault: "no secret is rotated by itself",
    breaks: ["SM-137"],
    change: {
      in: "service",
      operations: onRules((rules) => changed(rules, "AutomaticallyAfterDays", () => 1000)),
    },
  },
  {
    name: "two-schedules",
    fault: "of a number of days and an expression the days count",
    breaks: ["SM-137"],
    change: {
      in: "service",
      disabledChecks: ["DaysOrSchedule"],
      operations: onRules((rules) =>
        rules["AutomaticallyAfterDays"] === undefined ? rules : without(rules, "ScheduleExpression"),
      ),
    },
  },
  {
    name: "first-rules-stay",
    fault: "a secret keeps its first rotation rules",
    breaks: ["SM-137"],
    change: {
      in: "service",
      operations: around(ROTATE, async (next, input, { others }) => {
        const { RotationRules } = await others["describeSecret"]!({ SecretId: input["SecretId"] });
        return next(RotationRules === undefined ? input : without(input, "RotationRules"));
      }),
    },
  },
  {
    name: "expressions-unknown",
    fault: "a schedule by an expression is refused",
    breaks: ["SM-137"],
    change: {
      in: "service",
      operations: around(ROTATE, (next, input) => {
        const { ScheduleExpression } = (input["RotationRules"] ?? {}) as Members;
        if (ScheduleExpression === undefined) return next(input);
        throw new InvalidRequestException({ message: "Days only." });
      }),
    },
  },
  {
    name: "no-cron",
    fault: "a schedule can be a rate only",
    breaks: ["SM-137"],
    change: {
      in: "service",
      operations: around(ROTATE, (next, input) => {
        const { ScheduleExpression = "" } = (input["RotationRules"] ?? {}) as Members;
        if (!String(ScheduleExpression).startsWith("cron")) return next(input);
        throw new InvalidRequestException({ message: "Rates only." });
      }),
    },
  },
  {
    name: "every-hour",
    fault: "a secret can be rotated every hour",
    breaks: ["SM-137"],
    change: {
      in: "service",
      disabledChecks: ["RotationEveryFourHours"],
      operations: onRules((rules) =>
        changed(rules, "ScheduleExpression", (text: string) => text.replace("rate(3 hours)", "rate(4 hours)")),
      ),
    },
  },
  {
    name: "any-duration",
    fault: "a window of no number of hours is passed over",
    breaks: ["SM-137"],
    change: {
      in: "service",
      disabledChecks: ["DurationInHours"],
      operations: onRules((rules) => without(rules, "Duration")),
    },
  },
];
