import { InvalidRequestException, ResourceNotFoundException } from "../../../generated/secretsmanager/errors/index.js";
import { changed, without, type Members } from "../members.js";
import type { Mutant } from "../mutant.js";
import { around, onInput, onOutput, onRefusal } from "../on-operations.js";
import { onAnswerBody } from "../on-wire.js";

const ROTATE = "rotateSecret";
const CANCEL = "cancelRotateSecret";

/** Changes what a description says of rotation. */
const onDescription = (change: (output: Members, asked: Members) => Members) => onOutput("describeSecret", change);

const onTags = (change: (tags: readonly Members[]) => readonly Members[]) =>
  onDescription((output) => changed(output, "Tags", change));

/** Faults in rotation. */
export const rotationMutants: readonly Mutant[] = [
  {
    name: "rotation-anonymous",
    fault: "a rotation does not answer the name",
    breaks: ["SM-130"],
    change: { in: "service", operations: onOutput(ROTATE, (output) => without(output, "Name")) },
  },
  {
    name: "rotation-version-made-up",
    fault: "a rotation answers another version id than the token",
    breaks: ["SM-130"],
    change: {
      in: "service",
      operations: onOutput(ROTATE, (output) => changed(output, "VersionId", () => crypto.randomUUID())),
    },
  },
  {
    name: "rotation-later-by-default",
    fault: "a rotation begins at once only where it is told to",
    breaks: ["SM-130"],
    change: { in: "service", operations: onInput(ROTATE, (input) => ({ RotateImmediately: false, ...input })) },
  },
  {
    name: "function-forgotten",
    fault: "each rotation has to be given the function",
    breaks: ["SM-131", "SM-130"],
    change: {
      in: "service",
      operations: around(ROTATE, async (next, input, { others }) => {
        await others["describeSecret"]!({ SecretId: input["SecretId"] });
        if (input["RotationLambdaARN"] !== undefined) return next(input);
        throw new InvalidRequestException({
          message: "No Lambda rotation function ARN is associated with this secret.",
        });
      }),
    },
  },
  {
    name: "rotation-without-function",
    fault: "a rotation without a function succeeds and does nothing",
    breaks: ["SM-131"],
    change: {
      in: "service",
      operations: onRefusal(ROTATE, (error, input, { others }) => {
        if (!error.message.startsWith("No Lambda")) throw error;
        return others["describeSecret"]!({ SecretId: input["SecretId"] });
      }),
    },
  },
  {
    name: "missing-function-not-found",
    fault: "a function that is not there is not found",
    breaks: ["SM-132"],
    change: {
      in: "service",
      operations: onRefusal(ROTATE, (error) => {
        throw error.name === "AccessDeniedException"
          ? new ResourceNotFoundException({ message: error.message })
          : error;
      }),
    },
  },
  {
    name: "missing-function-accepted",
    fault: "nobody looks whether the function is there",
    breaks: ["SM-132"],
    change: {
      in: "service",
      operations: onRefusal(ROTATE, (error, input, { others }) => {
        if (error.name !== "AccessDeniedException") throw error;
        return others["describeSecret"]!({ SecretId: input["SecretId"] });
      }),
    },
  },
  {
    name: "incomplete-rotation-ignored",
    fault: "a rotation that was not finished is given up for the next",
    breaks: ["SM-133"],
    change: {
      in: "service",
      operations: onRefusal(ROTATE, async (error, input, { others }, next) => {
        if (!error.message.startsWith("A previous")) throw error;
        const { SecretId } = input;
        const { VersionId } = await others["getSecretValue"]!({ SecretId, VersionStage: "AWSPENDING" });
        await others["updateSecretVersionStage"]!({
          SecretId,
          VersionStage: "AWSPENDING",
          RemoveFromVersionId: VersionId,
        });
        return next(input);
      }),
    },
  },
  {
    name: "failed-once-failed-always",
    fault: "a secret whose rotation failed cannot be rotated any more",
    breaks: ["SM-133"],
    change: {
      in: "service",
      operations: around(ROTATE, async (next, input, { others }) => {
        const { RotationEnabled, LastRotatedDate } = await others["describeSecret"]!({ SecretId: input["SecretId"] });
        if (RotationEnabled !== true || LastRotatedDate !== undefined) return next(input);
        throw new InvalidRequestException({
          message: "A previous rotation isn't complete. That rotation will be reattempted.",
        });
      }),
    },
  },
  {
    name: "rotation-untold",
    fault: "the description does not tell when a secret was rotated",
    breaks: ["SM-134"],
    change: { in: "service", operations: onDescription((output) => without(output, "LastRotatedDate")) },
  },
  {
    name: "next-rotation-untold",
    fault: "the description does not tell when a secret will be rotated",
    breaks: ["SM-134", "SM-137"],
    change: { in: "service", operations: onDescription((output) => without(output, "NextRotationDate")) },
  },
  {
    name: "rotation-date-now",
    fault: "the date of the last rotation is that of the last change",
    breaks: ["SM-134"],
    change: {
      in: "service",
      operations: onDescription((output) =>
        output["RotationEnabled"] === undefined ? output : { ...output, LastRotatedDate: output["LastChangedDate"] },
      ),
    },
  },
  {
    name: "first-rotation-date",
    fault: "the date of the last rotation is that of the first",
    breaks: ["SM-134"],
    change: {
      in: "service",
      operations: onDescription((output) => changed(output, "LastRotatedDate", () => output["CreatedDate"])),
    },
  },
  {
    name: "old-version-unlabelled",
    fault: "the old version has no label after a rotation",
    breaks: ["SM-134"],
    change: {
      in: "service",
      operations: onDescription((output) =>
        output["LastRotatedDate"] === undefined
          ? output
          : changed(output, "VersionIdsToStages", (labels: Readonly<Record<string, readonly string[]>>) =>
              Object.fromEntries(Object.entries(labels).filter(([, stages]) => !stages.includes("AWSPREVIOUS"))),
            ),
      ),
    },
  },
  {
    name: "steps-in-disorder",
    fault: "the function is asked to test before it is asked to set",
    breaks: ["SM-135"],
    change: {
      in: "service",
      operations: onTags((tags) =>
        tags.map(({ Key, Value }) => ({
          Key,
          Value: Value === "setSecret" ? "testSecret" : Value === "testSecret" ? "setSecret" : Value,
        })),
      ),
    },
  },
  {
    name: "function-called-with-name",
    fault: "the function is told the secret's name, not its ARN",
    breaks: ["SM-135"],
    change: {
      in: "service",
      operations: onDescription((output) =>
        changed(output, "Tags", (tags: readonly Members[]) =>
          tags.map((tag) => (tag["Key"] === "secret-id" ? { ...tag, Value: output["Name"] } : tag)),
        ),
      ),
    },
  },
  {
    name: "pending-has-value",
    fault: "the pending version has a value before the function puts one",
    breaks: ["SM-135"],
    change: {
      in: "service",
      operations: onTags((tags) =>
        tags.map((tag) => (tag["Key"] === "pending-at-first" ? { ...tag, Value: "none" } : tag)),
      ),
    },
  },
  {
    name: "failure-switches-off",
    fault: "a function that fails switches rotation off",
    breaks: ["SM-135"],
    change: {
      in: "service",
      operations: onDescription((output) =>
        output["LastRotatedDate"] === undefined ? changed(output, "RotationEnabled", () => false) : output,
      ),
    },
  },
  {
    name: "always-rotated-at-once",
    fault: "a rotation begins at once whatever it is told",
    breaks: ["SM-136"],
    change: { in: "service", operations: onInput(ROTATE, (input) => without(input, "RotateImmediately")) },
  },
  {
    name: "test-left-behind",
    fault: "the version of a test stays",
    breaks: ["SM-136"],
    change: {
      in: "service",
      operations: onOutput(ROTATE, async (output, input, { others }) => {
        if (input["RotateImmediately"] !== false) return output;
        const { SecretId } = input;
        await others["putSecretValue"]!({ SecretId, SecretString: "left", VersionStages: ["AWSPENDING"] });
        return output;
      }),
    },
  },
  {
    name: "rules-forgotten",
    fault: "rotation rules are not told",
    breaks: ["SM-134", "SM-137", "SM-138"],
    change: { in: "service", operations: onDescription((output) => without(output, "RotationRules")) },
  },
  {
    name: "cancelled-anonymous",
    fault: "switching rotation off answers a version always",
    breaks: ["SM-138"],
    change: {
      in: "service",
      wire: onAnswerBody("output", (body, { operation }) =>
        operation === "CancelRotateSecret" ? { VersionId: crypto.randomUUID(), ...body } : body,
      ),
    },
  },
  {
    name: "cancel-only-says-so",
    fault: "switching rotation off answers that it is done, and leaves it on",
    breaks: ["SM-138"],
    change: {
      in: "service",
      operations: around(CANCEL, async (_next, input, { others }) => {
        const { ARN, Name } = await others["describeSecret"]!({ SecretId: input["SecretId"] });
        return { ARN, Name };
      }),
    },
  },
  {
    name: "cancel-forgets",
    fault: "a secret whose rotation is off tells nothing of it",
    breaks: ["SM-138"],
    change: {
      in: "service",
      operations: onDescription((output) =>
        output["RotationEnabled"] === false
          ? without(output, "RotationEnabled", "RotationLambdaARN", "RotationRules")
          : output,
      ),
    },
  },
  {
    name: "pending-untold",
    fault: "switching rotation off does not answer the pending version",
    breaks: ["SM-138"],
    change: { in: "service", operations: onOutput(CANCEL, (output) => without(output, "VersionId")) },
  },
  {
    name: "off-for-good",
    fault: "rotation that was switched off is not on again",
    breaks: ["SM-138"],
    change: {
      in: "service",
      operations: around(ROTATE, async (next, input, { others }) => {
        const { RotationEnabled } = await others["describeSecret"]!({ SecretId: input["SecretId"] });
        if (RotationEnabled !== false) return next(input);
        throw new InvalidRequestException({ message: "It is off." });
      }),
    },
  },
  {
    name: "never-on-switched-off",
    fault: "rotation that was never configured can be switched off",
    breaks: ["SM-138"],
    change: {
      in: "service",
      operations: onRefusal(CANCEL, (error, input, { others }) => {
        if (!error.message.startsWith("No Lambda")) throw error;
        return others["describeSecret"]!({ SecretId: input["SecretId"] });
      }),
    },
  },
];
