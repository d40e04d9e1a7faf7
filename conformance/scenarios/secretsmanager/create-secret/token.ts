import {
  absent,
  differing,
  entries,
  exactly,
  from,
  present,
  text,
  token,
  unique,
  uuid,
} from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";

const missing = "You must provide a ClientRequestToken value. We recommend a UUID-type value.";

/** The idempotency token as the service treats it. */
export const tokenScenarios = [
  defineScenario({
    id: "create-secret/token/version-id",
    rules: ["CS-048", "CS-040", "CS-045"],
    title: "The token becomes the id of the initial version, character for character",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: { Name: unique(), ClientRequestToken: text("UPPER-lower-", token()), SecretString: "one" },
        expect: { output: { VersionId: from("made", "input.ClientRequestToken") }, evidence: "recorded" },
      },
      {
        call: "GetSecretValue",
        input: { SecretId: from("made", "input.Name"), VersionId: from("made", "input.ClientRequestToken") },
        expect: { output: { SecretString: "one", VersionId: from("made", "input.ClientRequestToken") } },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/token/missing",
    rules: ["CS-042"],
    title: "A plain HTTP request without a token is refused",
    steps: [
      {
        as: "asked",
        send: "CreateSecret",
        body: { Name: unique(), SecretString: "one" },
        expect: { error: "InvalidRequestException", status: 400, message: missing, evidence: "recorded" },
      },
      {
        send: "DescribeSecret",
        body: { SecretId: from("asked", "input.Name") },
        expect: { error: "ResourceNotFoundException", status: 400, evidence: "documented" },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/token/null",
    rules: ["CS-042", "CS-124"],
    title: "A token that is null is no token",
    steps: [
      {
        send: "CreateSecret",
        body: { Name: unique(), ClientRequestToken: null, SecretString: "one" },
        expect: { error: "InvalidRequestException", status: 400, message: missing, evidence: "unknown" },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/token/limits",
    rules: ["CS-049", "CS-044"],
    title: "Any text of 32 to 64 characters is a token",
    steps: [
      {
        as: "short",
        call: "CreateSecret",
        input: { Name: unique("{}/short"), ClientRequestToken: token(32), SecretString: "one" },
        expect: { output: { VersionId: from("short", "input.ClientRequestToken") }, evidence: "model" },
      },
      {
        as: "long",
        call: "CreateSecret",
        input: { Name: unique("{}/long"), ClientRequestToken: token(64), SecretString: "one" },
        expect: { output: { VersionId: from("long", "input.ClientRequestToken") }, evidence: "model" },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/token/any-text",
    rules: ["CS-044"],
    title: "A token need not look like a UUID",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: { Name: unique(), ClientRequestToken: text("order #17, attempt: ", token(20)), SecretString: "one" },
        expect: { output: { VersionId: from("made", "input.ClientRequestToken") }, evidence: "model" },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/token/too-short",
    rules: ["CS-049", "CS-129"],
    title: "A token of 31 characters is refused",
    steps: [
      {
        as: "asked",
        call: "CreateSecret",
        input: { Name: unique(), ClientRequestToken: token(31), SecretString: "one" },
        expect: {
          error: "ValidationException",
          status: 400,
          message: text(
            "1 validation error detected: Value '",
            from("asked", "input.ClientRequestToken"),
            "' at 'clientRequestToken' failed to satisfy constraint: Member must have length greater than or equal to 32",
          ),
          evidence: { refusal: "model", error: "unknown", message: "unknown" },
          violations: [{ pointer: "/ClientRequestToken", trait: "smithy.api#length" }],
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/token/too-long",
    rules: ["CS-049", "CS-129"],
    title: "A token of 65 characters is refused",
    steps: [
      {
        as: "asked",
        call: "CreateSecret",
        input: { Name: unique(), ClientRequestToken: token(65), SecretString: "one" },
        expect: {
          error: "ValidationException",
          status: 400,
          message: text(
            "1 validation error detected: Value '",
            from("asked", "input.ClientRequestToken"),
            "' at 'clientRequestToken' failed to satisfy constraint: Member must have length less than or equal to 64",
          ),
          evidence: { refusal: "model", error: "unknown", message: "unknown" },
          violations: [{ pointer: "/ClientRequestToken", trait: "smithy.api#length" }],
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/token/same-value",
    rules: ["CS-046", "CS-043"],
    title: "A request that is repeated with its token and value is answered as the first time",
    steps: [
      {
        as: "first",
        call: "CreateSecret",
        input: { Name: unique(), ClientRequestToken: token(), SecretString: "one" },
        expect: { output: { ARN: present(), VersionId: present() }, evidence: "recorded" },
      },
      {
        call: "CreateSecret",
        input: {
          Name: from("first", "input.Name"),
          ClientRequestToken: from("first", "input.ClientRequestToken"),
          SecretString: "one",
        },
        expect: {
          output: exactly({
            ARN: from("first", "output.ARN"),
            Name: from("first", "input.Name"),
            VersionId: from("first", "output.VersionId"),
          }),
          evidence: "recorded",
        },
      },
      {
        call: "ListSecretVersionIds",
        input: { SecretId: from("first", "input.Name"), IncludeDeprecated: true },
        expect: {
          output: { Versions: [{ VersionId: from("first", "output.VersionId"), VersionStages: ["AWSCURRENT"] }] },
          evidence: "recorded",
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/token/other-value",
    rules: ["CS-047"],
    title: "A token that is repeated with another value is refused, and the value stays",
    steps: [
      {
        as: "first",
        call: "CreateSecret",
        input: { Name: unique(), ClientRequestToken: token(), SecretString: "one" },
        expect: { output: { ARN: present() }, evidence: "recorded" },
      },
      {
        call: "CreateSecret",
        input: {
          Name: from("first", "input.Name"),
          ClientRequestToken: from("first", "input.ClientRequestToken"),
          SecretString: "two",
        },
        expect: {
          error: "ResourceExistsException",
          status: 400,
          message: text(
            "You can't use ClientRequestToken ",
            from("first", "input.ClientRequestToken"),
            " because that value is already in use for a version of secret ",
            from("first", "output.ARN"),
            ".",
          ),
          evidence: "recorded",
        },
      },
      {
        call: "GetSecretValue",
        input: { SecretId: from("first", "input.Name") },
        expect: { output: { SecretString: "one" }, evidence: "documented" },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/token/other-description",
    rules: ["CS-050"],
    title: "A repeated token and value count as a repetition even if the description differs",
    steps: [
      {
        as: "first",
        call: "CreateSecret",
        input: { Name: unique(), ClientRequestToken: token(), SecretString: "one", Description: "first" },
        expect: { output: { ARN: present() }, evidence: "unknown" },
      },
      {
        call: "CreateSecret",
        input: {
          Name: from("first", "input.Name"),
          ClientRequestToken: from("first", "input.ClientRequestToken"),
          SecretString: "one",
          Description: "second",
        },
        expect: { output: { ARN: from("first", "output.ARN") }, evidence: "unknown" },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("first", "input.Name") },
        expect: { output: { Description: "first" }, evidence: "unknown" },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/token/without-value",
    rules: ["CS-051"],
    title: "A repeated token without a value is no repetition",
    steps: [
      {
        as: "first",
        call: "CreateSecret",
        input: { Name: unique(), ClientRequestToken: token() },
        expect: { output: { ARN: present(), VersionId: absent() }, evidence: "unknown" },
      },
      {
        call: "CreateSecret",
        input: {
          Name: from("first", "input.Name"),
          ClientRequestToken: from("first", "input.ClientRequestToken"),
        },
        expect: { error: "ResourceExistsException", status: 400, evidence: "unknown" },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/token/two-secrets",
    rules: ["CS-044"],
    title: "One token may serve two secrets",
    steps: [
      {
        as: "first",
        call: "CreateSecret",
        input: { Name: unique("{}/first"), ClientRequestToken: token(), SecretString: "one" },
        expect: { output: { ARN: present() }, evidence: "documented" },
      },
      {
        as: "second",
        call: "CreateSecret",
        input: {
          Name: unique("{}/second"),
          ClientRequestToken: from("first", "input.ClientRequestToken"),
          SecretString: "two",
        },
        expect: {
          output: {
            ARN: differing(from("first", "output.ARN")),
            VersionId: from("first", "input.ClientRequestToken"),
          },
          evidence: "unknown",
        },
      },
    ],
  }),
];

const outage = { kind: "refused", answer: { status: 500, body: { __type: "InternalServiceError" } } } as const;

/** The idempotency token as clients make it and keep it. */
export const clientTokenScenarios = [
  defineScenario({
    id: "create-secret/client-token/filled-in",
    rules: ["CS-041", "CS-040"],
    title: "A client makes up a random UUID where no token is given, even for a secret without a value",
    steps: [
      {
        as: "first",
        call: "CreateSecret",
        input: { Name: unique("{}/first"), SecretString: "one" },
        expect: {
          request: { body: { ClientRequestToken: uuid({ version: 4 }) } },
          output: { VersionId: from("first", "input.ClientRequestToken") },
        },
      },
      {
        call: "CreateSecret",
        input: { Name: unique("{}/second") },
        expect: {
          request: { body: { ClientRequestToken: uuid({ version: 4 }) } },
          output: { VersionId: absent() },
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/client-token/new-for-each-call",
    rules: ["CS-041"],
    title: "A client makes up another token for every call",
    steps: [
      {
        as: "first",
        call: "CreateSecret",
        input: { Name: unique("{}/first"), SecretString: "one" },
        expect: { output: { VersionId: present() } },
      },
      {
        call: "CreateSecret",
        input: { Name: unique("{}/second"), SecretString: "one" },
        expect: {
          request: { body: { ClientRequestToken: differing(from("first", "input.ClientRequestToken")) } },
          output: { VersionId: differing(from("first", "output.VersionId")) },
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/client-token/given",
    rules: ["CS-040", "CS-048"],
    title: "A client sends the token that it was given",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: { Name: unique(), ClientRequestToken: text("mine-", token()), SecretString: "one" },
        expect: {
          request: { body: { ClientRequestToken: from("made", "input.ClientRequestToken") } },
          output: { VersionId: from("made", "input.ClientRequestToken") },
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/client-token/kept-over-retries",
    rules: ["CS-041", "CS-132", "CS-122"],
    title: "A client tries again after a status 500, with the same token and call id",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one" },
        faults: [outage, outage],
        expect: {
          attempts: { count: 3, same: ["body.ClientRequestToken", "headers.amz-sdk-invocation-id"] },
          output: { VersionId: from("made", "input.ClientRequestToken") },
          evidence: "observed",
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/client-token/throttled",
    rules: ["CS-132", "CS-126"],
    title: "A client tries again when it is throttled",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one" },
        faults: [
          {
            kind: "refused",
            answer: { status: 400, body: { __type: "ThrottlingException", message: "Rate exceeded" } },
          },
        ],
        expect: {
          attempts: { count: 2, same: ["body.ClientRequestToken"] },
          output: { VersionId: from("made", "input.ClientRequestToken") },
          evidence: "observed",
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/client-token/lost-answer",
    rules: ["CS-043", "CS-132"],
    title: "A call whose answer was lost is repeated without making a second version",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one" },
        faults: [{ kind: "lost", answer: { status: 500, body: { __type: "InternalServiceError" } } }],
        expect: {
          attempts: { count: 2, same: ["body.ClientRequestToken"] },
          output: { VersionId: from("made", "input.ClientRequestToken") },
          evidence: "recorded",
        },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: from("made", "input.Name") },
        expect: {
          output: { VersionIdsToStages: entries([from("made", "output.VersionId"), ["AWSCURRENT"]]) },
          evidence: "recorded",
        },
      },
    ],
  }),
];
