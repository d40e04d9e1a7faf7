import { InvalidParameterException } from "../../../generated/secretsmanager/errors/index.js";
import { changed } from "../members.js";
import type { Mutant } from "../mutant.js";
import { around } from "../on-operations.js";
import { onAnswerBody } from "../on-wire.js";
import { holderOf, labelsOf, namesOf } from "./label-map.js";

const operation = "updateSecretVersionStage";

/** Faults in how labels are moved by hand. */
export const relabellingMutants: readonly Mutant[] = [
  {
    name: "label-stays",
    fault: "UpdateSecretVersionStage answers, but moves nothing",
    breaks: ["SM-039", "SM-041", "SM-044"],
    change: { in: "service", operations: around(operation, (_, input, context) => namesOf(input, context)) },
  },
  {
    name: "moved-without-previous",
    fault: "the version that AWSCURRENT is moved from does not become the previous one",
    breaks: ["SM-039"],
    change: {
      in: "service",
      operations: around(operation, async (next, input, context) => {
        const output = await next(input);
        const { SecretId, VersionStage, RemoveFromVersionId } = input;
        if (VersionStage === "AWSCURRENT" && RemoveFromVersionId !== undefined) {
          await context.others[operation]!({ SecretId, VersionStage: "AWSPREVIOUS", RemoveFromVersionId });
        }
        return output;
      }),
    },
  },
  {
    name: "moved-alone",
    fault: "the version that AWSCURRENT is moved to loses its other labels",
    breaks: ["SM-039"],
    change: {
      in: "service",
      operations: around(operation, async (next, input, context) => {
        const output = await next(input);
        const { SecretId, VersionStage, MoveToVersionId: to } = input;
        if (VersionStage !== "AWSCURRENT" || to === undefined) return output;
        const others = (await labelsOf(input, context))[String(to)] ?? [];
        for (const label of others.filter((each) => each !== "AWSCURRENT")) {
          await context.others[operation]!({ SecretId, VersionStage: label, RemoveFromVersionId: to });
        }
        return output;
      }),
    },
  },
  {
    name: "move-answers-version",
    fault: "the answer of UpdateSecretVersionStage has a version",
    breaks: ["SM-039"],
    change: {
      in: "service",
      wire: onAnswerBody("output", (body, request) =>
        request.operation === "UpdateSecretVersionStage" ? { ...body, VersionId: "of-the-move" } : body,
      ),
    },
  },
  {
    name: "origin-guessed",
    fault: "a label moves though the version that has it is not named",
    breaks: ["SM-040", "SM-041"],
    change: {
      in: "service",
      operations: around(operation, async (next, input, context) => {
        const holder = holderOf(await labelsOf(input, context), String(input["VersionStage"]));
        return next({ RemoveFromVersionId: holder, ...input });
      }),
    },
  },
  {
    name: "origin-reworded",
    fault: "the refusal to move AWSCURRENT does not say which version has it",
    breaks: ["SM-040"],
    change: {
      in: "service",
      wire: onAnswerBody("error", (body) =>
        changed(body, "Message", (message: string) => message.replace(/ to version \S+,/, ",")),
      ),
    },
  },
  {
    name: "origin-guessed-for-own-labels",
    fault: "a label of the caller's own moves though the version that has it is not named",
    breaks: ["SM-041"],
    change: {
      in: "service",
      operations: around(operation, async (next, input, context) => {
        if (input["VersionStage"] === "AWSCURRENT") return next(input);
        const holder = holderOf(await labelsOf(input, context), String(input["VersionStage"]));
        return next({ RemoveFromVersionId: holder, ...input });
      }),
    },
  },
  {
    name: "origin-not-looked-at",
    fault: "a label moves from wherever it is, whichever version is named",
    breaks: ["SM-042"],
    change: {
      in: "service",
      operations: around(operation, async (next, input, context) => {
        const holder = holderOf(await labelsOf(input, context), String(input["VersionStage"]));
        return next(changed(input, "RemoveFromVersionId", () => holder));
      }),
    },
  },
  {
    name: "current-taken-off",
    fault: "AWSCURRENT may be taken off a version without going to another",
    breaks: ["SM-043"],
    change: {
      in: "service",
      disabledChecks: ["CurrentIsMoved"],
      operations: around(operation, (next, input, context) =>
        input["VersionStage"] === "AWSCURRENT" && input["MoveToVersionId"] === undefined
          ? namesOf(input, context)
          : next(input),
      ),
    },
  },
  {
    name: "label-needs-an-origin",
    fault: "a label that no version has cannot be put on one",
    breaks: ["SM-044"],
    change: {
      in: "service",
      operations: around(operation, (next, input) => {
        if (input["RemoveFromVersionId"] === undefined) throw originMissing();
        return next(input);
      }),
    },
  },
  {
    name: "current-needs-an-origin",
    fault: "AWSCURRENT cannot be put on the first version without naming one that has it",
    breaks: ["SM-045"],
    change: {
      in: "service",
      operations: around(operation, (next, input) => {
        if (input["VersionStage"] === "AWSCURRENT" && input["RemoveFromVersionId"] === undefined) throw originMissing();
        return next(input);
      }),
    },
  },
  {
    name: "label-without-version",
    fault: "a label with no version to take it off or put it on is no error",
    breaks: ["SM-046"],
    change: {
      in: "service",
      disabledChecks: ["VersionGiven"],
      operations: around(operation, (next, input, context) =>
        input["MoveToVersionId"] === undefined && input["RemoveFromVersionId"] === undefined
          ? namesOf(input, context)
          : next(input),
      ),
    },
  },
];

const originMissing = () =>
  new InvalidParameterException({ message: "The parameter RemoveFromVersionId can't be empty." });
