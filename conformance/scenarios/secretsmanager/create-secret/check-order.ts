import { from, text, token, unique } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";

const missingToken = "You must provide a ClientRequestToken value. We recommend a UUID-type value.";
const invalidName =
  "Invalid name. Must be a valid name containing alphanumeric characters, or any of the following: -/_+=.@!";

/** Requests in which more than one thing is wrong. */
export const checkOrderScenarios = [
  defineScenario({
    id: "create-secret/wire/several-violations",
    rules: ["CS-129", "CS-035", "CS-049"],
    title: "Several broken constraints are reported in one message, in the order of the members",
    steps: [
      {
        as: "asked",
        call: "CreateSecret",
        input: { Name: unique("{}", 513), ClientRequestToken: "short", SecretString: "one" },
        expect: {
          error: "ValidationException",
          status: 400,
          message: text(
            "2 validation errors detected: ",
            "Value '",
            from("asked", "input.Name"),
            "' at 'name' failed to satisfy constraint: Member must have length less than or equal to 512; ",
            "Value 'short' at 'clientRequestToken' failed to satisfy constraint: Member must have length greater than or equal to 32",
          ),
          evidence: { refusal: "model", error: "unknown", status: "unknown", message: "unknown" },
          violations: [
            { pointer: "/Name", trait: "smithy.api#length" },
            { pointer: "/ClientRequestToken", trait: "smithy.api#length" },
          ],
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/wire/order-of-checks",
    rules: ["CS-130"],
    title: "Constraints are looked at first, then the token, the name, the rest, and the state last",
    steps: [
      {
        send: "CreateSecret",
        body: { Name: unique("{}", 513), SecretString: "one" },
        expect: { error: "ValidationException", status: 400, evidence: "unknown" },
      },
      {
        send: "CreateSecret",
        body: { Name: unique("{}/bad name"), SecretString: "one", SecretBinary: "b25l" },
        expect: { error: "InvalidRequestException", status: 400, message: missingToken, evidence: "unknown" },
      },
      {
        send: "CreateSecret",
        body: { Name: unique("{}/bad name"), ClientRequestToken: token(), SecretString: "one", SecretBinary: "b25l" },
        expect: { error: "ValidationException", status: 400, message: invalidName, evidence: "unknown" },
      },
      {
        as: "made",
        send: "CreateSecret",
        body: { Name: unique(), ClientRequestToken: token(), SecretString: "one" },
        expect: { output: { Name: from("made", "input.Name") }, evidence: "unknown" },
      },
      {
        send: "CreateSecret",
        body: {
          Name: from("made", "input.Name"),
          ClientRequestToken: token(),
          SecretString: "one",
          SecretBinary: "b25l",
        },
        expect: { error: "InvalidParameterException", status: 400, evidence: "unknown" },
      },
    ],
  }),
];
