import {
  InvalidParameterException,
  ResourceNotFoundException,
  SecretsManagerServiceException,
} from "../../../generated/secretsmanager/errors/index.js";
import { changed, without, type Members } from "../members.js";
import type { Mutant } from "../mutant.js";
import { around, onInput, onOutput, type CallContext } from "../on-operations.js";
import { holderOf, labelsOf, namesOf, versionsOf } from "./label-map.js";

const putting = ["putSecretValue", "updateSecret"];

/** Faults in how labels move when a version is added. */
export const putLabelMutants: readonly Mutant[] = [
  {
    name: "no-previous-version",
    fault: "a version that ceases to be current does not become the previous one",
    breaks: ["SM-032", "SM-034", "SM-037"],
    change: {
      in: "service",
      operations: around(putting, async (next, input, context) => {
        const output = await next(input);
        await takeOff("AWSPREVIOUS", input, context);
        return output;
      }),
    },
  },
  {
    name: "put-under-the-first-label",
    fault: "of several labels a new version gets the first one",
    breaks: ["SM-034"],
    change: {
      in: "service",
      operations: onInput("putSecretValue", (input) =>
        changed(input, "VersionStages", (stages: readonly string[]) => stages.slice(0, 1)),
      ),
    },
  },
  {
    name: "labels-in-use-refused",
    fault: "a label that another version has cannot be put on a new one",
    breaks: ["SM-034", "SM-035"],
    change: {
      in: "service",
      operations: around("putSecretValue", async (next, input, context) => {
        const used = Object.values(await labelsOf(input, context)).flat();
        const asked = (input["VersionStages"] ?? []) as readonly string[];
        if (asked.some((label) => label !== "AWSCURRENT" && used.includes(label))) {
          throw new InvalidParameterException({ message: "The label is in use." });
        }
        return next(input);
      }),
    },
  },
  {
    name: "made-without-label",
    fault: "the value that a secret is made with is not current",
    breaks: ["SM-030"],
    change: {
      in: "service",
      reference: { assumptions: { firstVersionIsCurrent: false } },
      operations: around("createSecret", async (next, input, { others }) => {
        const made = await next(without(input, "SecretString"));
        if (input["SecretString"] === undefined) return made;
        const { ClientRequestToken, SecretString } = input;
        const version = { SecretId: made["ARN"], ClientRequestToken, SecretString, VersionStages: ["AWSPENDING"] };
        return { ...made, VersionId: (await others["putSecretValue"]!(version))["VersionId"] };
      }),
    },
  },
  {
    name: "first-value-as-asked",
    fault: "the first version has the labels that were asked for and is not current",
    breaks: ["SM-033"],
    change: { in: "service", reference: { assumptions: { firstVersionIsCurrent: false } } },
  },
  {
    name: "pending-kept",
    fault: "a pending version stays pending when it ceases to be current",
    breaks: ["SM-036"],
    change: {
      in: "service",
      operations: around("putSecretValue", async (next, input, context) => {
        const before = await labelsOf(input, context);
        const output = await next(input);
        const pending = holderOf(before, "AWSPENDING");
        if (pending !== undefined && before[pending]!.includes("AWSCURRENT") && !input["VersionStages"]) {
          await context.others["updateSecretVersionStage"]!({
            SecretId: input["SecretId"],
            VersionStage: "AWSPENDING",
            MoveToVersionId: pending,
          });
        }
        return output;
      }),
    },
  },
  {
    name: "own-labels-dropped",
    fault: "a version that ceases to be current loses the labels that are the caller's own",
    breaks: ["SM-036"],
    change: { in: "service", reference: { assumptions: { labelsOnDemotedVersion: "dropped" } } },
  },
  {
    name: "labels-of-aws-refused",
    fault: "labels that begin with AWS are refused unless they are known",
    breaks: ["SM-047"],
    change: {
      in: "service",
      operations: around(["putSecretValue", "updateSecretVersionStage"], (next, input) => {
        const labels = [
          input["VersionStage"] ?? [],
          input["VersionStages"] ?? [],
        ].flat() as unknown as readonly string[];
        if (labels.some((label) => /^AWS(?!CURRENT$|PREVIOUS$|PENDING$)/.test(label))) {
          throw new InvalidParameterException({ message: "The label is reserved." });
        }
        return next(input);
      }),
    },
  },
  {
    name: "labels-of-aws-stick",
    fault: "a label that begins with AWS stays on the version that it was put on first",
    breaks: ["SM-047"],
    change: {
      in: "service",
      operations: around("updateSecretVersionStage", (next, input, context) =>
        input["VersionStage"] === "AWSSOMETHING" && input["RemoveFromVersionId"] !== undefined
          ? namesOf(input, context)
          : next(input),
      ),
    },
  },
  {
    name: "deprecated-thrown-away",
    fault: "versions without a label are gone at once",
    breaks: ["SM-049"],
    change: {
      in: "service",
      operations: onOutput("getSecretValue", (output, { VersionId }) => {
        if (output["VersionStages"] !== undefined) return output;
        const message = `Secrets Manager can't find the specified secret value for VersionId: ${String(VersionId)}`;
        throw new ResourceNotFoundException({ message });
      }),
    },
  },
  {
    name: "deprecated-beyond-recall",
    fault: "a version that has lost its labels gets none any more",
    breaks: ["SM-049"],
    change: {
      in: "service",
      operations: around("updateSecretVersionStage", async (next, input, context) => {
        const { MoveToVersionId: to } = input;
        const labels = await labelsOf(input, context);
        if (to !== undefined && labels[String(to)] === undefined) {
          throw new InvalidParameterException({ message: "The version is deprecated." });
        }
        return next(input);
      }),
    },
  },
  {
    name: "any-number-of-labels",
    fault: "a secret may have as many labels as one likes",
    breaks: ["SM-050"],
    change: { in: "service", reference: { assumptions: { labelsPerSecret: Infinity } } },
  },
  {
    name: "labels-half-done",
    fault: "too many labels are refused, but the first ones are put on the new version",
    breaks: ["SM-050"],
    change: {
      in: "service",
      operations: around("putSecretValue", async (next, input) => {
        try {
          return await next(input);
        } catch (error) {
          if (!(error instanceof SecretsManagerServiceException) || error.name !== "LimitExceededException")
            throw error;
          await next(changed(input, "VersionStages", (stages: readonly string[]) => stages.slice(0, 1)));
          throw error;
        }
      }),
    },
  },
  {
    name: "used-token-refused",
    fault: "a token that a version has is refused whatever the value is",
    breaks: ["SM-051"],
    change: {
      in: "service",
      operations: around(putting, async (next, input, context) => {
        const { ClientRequestToken: token } = input;
        if ((await versionsOf(input, context)).some(({ VersionId }) => VersionId === token)) {
          throw new InvalidParameterException({ message: "The token was used." });
        }
        return next(input);
      }),
    },
  },
  {
    name: "repetition-adds-version",
    fault: "a repeated call makes a further version",
    breaks: ["SM-051"],
    change: {
      in: "service",
      operations: around(putting, async (next, input, context) => {
        const { ClientRequestToken: token } = input;
        const isUsed = (await versionsOf(input, context)).some(({ VersionId }) => VersionId === token);
        if (!isUsed) return next(input);
        return { ...(await next({ ...input, ClientRequestToken: crypto.randomUUID() })), VersionId: token };
      }),
    },
  },
  {
    name: "other-value-swallowed",
    fault: "another value under a used token is answered as if it were the first one",
    breaks: ["SM-052"],
    change: {
      in: "service",
      operations: around(putting, async (next, input, { others }) => {
        try {
          return await next(input);
        } catch (error) {
          if (!(error instanceof SecretsManagerServiceException) || error.name !== "ResourceExistsException")
            throw error;
          const { ARN, Name } = await others["describeSecret"]!({ SecretId: input["SecretId"] });
          return { ARN, Name, VersionId: input["ClientRequestToken"] };
        }
      }),
    },
  },
  {
    name: "used-token-without-arn",
    fault: "the refusal of a used token names the secret without its ARN",
    breaks: ["SM-052"],
    change: {
      in: "service",
      operations: around(putting, async (next, input) => {
        try {
          return await next(input);
        } catch (error) {
          (error as Error).message = (error as Error).message.replace(/arn:\S+:secret:(\S+)-\w{6}\.$/, "$1.");
          throw error;
        }
      }),
    },
  },
  {
    name: "equal-value-no-version",
    fault: "the value that is current already makes no version",
    breaks: ["SM-053"],
    change: {
      in: "service",
      operations: around(putting, async (next, input, { others }) => {
        const current = await others["getSecretValue"]!({ SecretId: input["SecretId"] }).catch(() => ({}) as Members);
        if (input["SecretString"] === undefined || current["SecretString"] !== input["SecretString"])
          return next(input);
        const { ARN, Name, VersionId, VersionStages } = current;
        return { ARN, Name, VersionId, VersionStages };
      }),
    },
  },
];

async function takeOff(label: string, input: Members, context: CallContext): Promise<void> {
  const holder = holderOf(await labelsOf(input, context), label);
  if (holder === undefined) return;
  await context.others["updateSecretVersionStage"]!({
    SecretId: input["SecretId"],
    VersionStage: label,
    RemoveFromVersionId: holder,
  });
}
