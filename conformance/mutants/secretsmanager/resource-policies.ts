import {
  InvalidParameterException,
  MalformedPolicyDocumentException,
  PublicPolicyException,
} from "../../../generated/secretsmanager/errors/index.js";
import { changed, without } from "../members.js";
import type { Mutant } from "../mutant.js";
import { around, onInput, onOutput, onRefusal } from "../on-operations.js";
import { onAnswerBody } from "../on-wire.js";

const validation = (passed: boolean) =>
  onOutput("validateResourcePolicy", () => ({
    PolicyValidationPassed: passed,
    ValidationErrors: passed ? [] : [{ CheckName: "ANY", ErrorMessage: "No." }],
  }));

/** Faults in resource policies. */
export const resourcePolicyMutants: readonly Mutant[] = [
  {
    name: "policy-answered",
    fault: "setting a policy answers the policy too",
    breaks: ["SM-087"],
    change: {
      in: "service",
      wire: onAnswerBody("output", (body, { operation }) =>
        operation === "PutResourcePolicy" ? { ...body, ResourcePolicy: "{}" } : body,
      ),
    },
  },
  {
    name: "policy-rewritten",
    fault: "a policy is read in another layout than it was sent in",
    breaks: ["SM-087"],
    change: {
      in: "service",
      operations: onOutput("getResourcePolicy", (output) =>
        changed(output, "ResourcePolicy", (text: string) => JSON.stringify(JSON.parse(text), undefined, 2)),
      ),
    },
  },
  {
    name: "first-policy-stays",
    fault: "a secret keeps its first policy",
    breaks: ["SM-087"],
    change: {
      in: "service",
      operations: around("putResourcePolicy", async (next, input, { others }) => {
        const { ResourcePolicy, ...secret } = await others["getResourcePolicy"]!({ SecretId: input["SecretId"] });
        return ResourcePolicy === undefined ? next(input) : secret;
      }),
    },
  },
  {
    name: "policy-as-structure",
    fault: "a policy is read as a structure, not as a text",
    breaks: ["SM-090", "SM-087"],
    change: {
      in: "service",
      wire: onAnswerBody("output", (body) => changed(body, "ResourcePolicy", (text: string) => JSON.parse(text))),
    },
  },
  {
    name: "empty-policy",
    fault: "a secret without a policy has an empty one",
    breaks: ["SM-090"],
    change: {
      in: "service",
      operations: onOutput("getResourcePolicy", (output) => ({ ResourcePolicy: "{}", ...output })),
    },
  },
  {
    name: "policy-not-deleted",
    fault: "deleting a policy leaves it where it is",
    breaks: ["SM-091", "SM-090"],
    change: {
      in: "service",
      operations: around("deleteResourcePolicy", async (_next, input, { others }) =>
        without(await others["getResourcePolicy"]!(input), "ResourcePolicy"),
      ),
    },
  },
  {
    name: "no-policy-to-delete",
    fault: "deleting the policy of a secret that has none is refused",
    breaks: ["SM-091"],
    change: { in: "service", reference: { assumptions: { absentPolicyIsRefused: true } } },
  },
  {
    name: "policy-stays-at-home",
    fault: "replicas have no policy",
    breaks: ["SM-146"],
    change: {
      in: "service",
      operations: onOutput("getResourcePolicy", (output, _, { region }) =>
        region === "us-east-1" ? output : without(output, "ResourcePolicy"),
      ),
    },
  },
  {
    name: "any-policy",
    fault: "what is no policy is taken for one",
    breaks: ["SM-088"],
    change: {
      in: "service",
      operations: onRefusal("putResourcePolicy", (error, input, { others }) => {
        if (!(error instanceof MalformedPolicyDocumentException)) throw error;
        return others["describeSecret"]!({ SecretId: input["SecretId"] });
      }),
    },
  },
  {
    name: "policy-parameter",
    fault: "a malformed policy is an invalid parameter",
    breaks: ["SM-088"],
    change: {
      in: "service",
      operations: onRefusal("putResourcePolicy", (error) => {
        throw error instanceof MalformedPolicyDocumentException
          ? new InvalidParameterException({ message: error.message })
          : error;
      }),
    },
  },
  {
    name: "principal-is-syntax",
    fault: "an unsupported principal is called a syntax error",
    breaks: ["SM-088"],
    change: {
      in: "service",
      operations: onRefusal("putResourcePolicy", (error) => {
        throw error instanceof MalformedPolicyDocumentException
          ? new MalformedPolicyDocumentException({ message: "This resource policy contains a syntax error." })
          : error;
      }),
    },
  },
  {
    name: "public-not-blocked",
    fault: "public policies cannot be blocked",
    breaks: ["SM-089"],
    change: {
      in: "service",
      operations: onInput("putResourcePolicy", (input) => without(input, "BlockPublicPolicy")),
    },
  },
  {
    name: "public-blocked-by-default",
    fault: "public policies are blocked unless they are allowed",
    breaks: ["SM-089"],
    change: {
      in: "service",
      operations: onInput("putResourcePolicy", (input) => ({ BlockPublicPolicy: true, ...input })),
    },
  },
  {
    name: "every-policy-public",
    fault: "where public policies are blocked all are",
    breaks: ["SM-089"],
    change: {
      in: "service",
      operations: around("putResourcePolicy", (next, input) => {
        if (input["BlockPublicPolicy"] === true) throw new PublicPolicyException({ message: "It is public." });
        return next(input);
      }),
    },
  },
  {
    name: "every-policy-passes",
    fault: "every policy passes validation",
    breaks: ["SM-092"],
    change: { in: "service", operations: validation(true) },
  },
  {
    name: "no-policy-passes",
    fault: "no policy passes validation",
    breaks: ["SM-092"],
    change: { in: "service", operations: validation(false) },
  },
  {
    name: "validation-unexplained",
    fault: "a policy that does not pass is told without the reasons",
    breaks: ["SM-092"],
    change: {
      in: "service",
      operations: onOutput("validateResourcePolicy", (output) => without(output, "ValidationErrors")),
    },
  },
  {
    name: "validation-sets",
    fault: "a policy that passes validation is set at once",
    breaks: ["SM-092"],
    change: {
      in: "service",
      operations: onOutput("validateResourcePolicy", async (output, input, { others }) => {
        if (input["SecretId"] !== undefined) await others["putResourcePolicy"]!(input);
        return output;
      }),
    },
  },
  {
    name: "syntax-is-a-check",
    fault: "a policy with a syntax error fails a check instead of being refused",
    breaks: ["SM-092"],
    change: { in: "service", reference: { assumptions: { malformedPolicyFailsValidation: false } } },
  },
  {
    name: "validation-for-nobody",
    fault: "nobody looks for the secret that a validated policy is meant for",
    breaks: ["SM-092"],
    change: { in: "service", operations: onInput("validateResourcePolicy", (input) => without(input, "SecretId")) },
  },
];
