import { absent, differing, entries, from, present, text, token, unique, uuid } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";

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
