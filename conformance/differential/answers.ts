import { call, type Call } from "./call.js";
import type { Answer } from "./recording-server.js";

const describe = (title: string, ...answers: readonly Answer[]): Call =>
  call(title, "describeSecret", { SecretId: "a" }, answers, { maxAttempts: 1 });

const refused = (title: string, body: unknown, rest: Omit<Answer, "body"> = {}): Call =>
  describe(title, { status: 400, body, ...rest });

/** What comes back: answers and errors in every form that services have for them. */
export const answers: readonly Call[] = [
  describe("times", {
    body: { CreatedDate: 1.7e9, LastChangedDate: 1700000000.123, DeletedDate: 0, NextRotationDate: -1.5 },
  }),
  describe("a time given as text", { body: { CreatedDate: "1700000000.5" } }),
  describe("a map of lists", { body: { VersionIdsToStages: { a: ["AWSCURRENT"], "": [], __proto__: ["x"] } } }),
  describe("nested structures", { body: { RotationRules: { AutomaticallyAfterDays: 3 }, Tags: [{ Key: "a" }] } }),
  describe("members that the model does not know", { body: { Name: "a", Colour: "red" } }),
  describe("null for members", { body: { Name: null, Tags: null, VersionIdsToStages: null, CreatedDate: null } }),
  describe("an empty object", { body: {} }),
  describe("an empty body", { body: "" }),
  describe("a request id under another name", { body: {}, headers: { "x-amz-request-id": "b" } }),
  call("bytes", "getSecretValue", { SecretId: "a" }, [{ body: { SecretBinary: "AAEC/w==", CreatedDate: 1.5 } }]),
  call("no bytes", "getSecretValue", { SecretId: "a" }, [{ body: { SecretBinary: "" } }]),
  call("astral characters", "getSecretValue", { SecretId: "a" }, [{ body: { SecretString: "😀\u0000\u{10ffff}" } }]),
  call("values and errors side by side", "batchGetSecretValue", { SecretIdList: ["a", "b"] }, [
    {
      body: {
        SecretValues: [{ Name: "a", SecretBinary: "AAEC/w==", CreatedDate: 1.5, VersionStages: ["AWSCURRENT"] }],
        Errors: [{ SecretId: "b", ErrorCode: "ResourceNotFoundException", Message: "m" }],
        NextToken: "t",
      },
    },
  ]),
  call("entries that lack most members", "listSecrets", {}, [
    { body: { SecretList: [{ Name: "a" }, {}, { SecretVersionsToStages: {}, RotationEnabled: false }] } },
  ]),
  call("null in a list of structures", "listSecrets", {}, [{ body: { SecretList: [{ Name: "a" }, null] } }]),
  call("an enum's value that is new", "replicateSecretToRegions", { SecretId: "a", AddReplicaRegions: [] }, [
    { body: { ReplicationStatus: [{ Region: "eu-west-1", Status: "Dreaming", LastAccessedDate: 1.7e9 }] } },
  ]),
  call("a document within a text", "getResourcePolicy", { SecretId: "a" }, [
    { body: { ResourcePolicy: '{"Version":"2012-10-17"}' } },
  ]),
  call("a policy that did not pass", "validateResourcePolicy", { ResourcePolicy: "{}" }, [
    { body: { PolicyValidationPassed: false, ValidationErrors: [{ CheckName: "c", ErrorMessage: "m" }] } },
  ]),
  call("an answer to an operation without any", "tagResource", { SecretId: "a", Tags: [] }, [{ body: { Name: "a" } }]),
  describe("a body that is not JSON", { body: "<html>502</html>" }),
  describe("half a body", { body: '{"Name": "a' }),
  refused("a declared error", { __type: "ResourceNotFoundException", Message: "No such secret." }),
  refused("a message in small letters", { __type: "ResourceNotFoundException", message: "No such secret." }),
  refused("no message", { __type: "InvalidParameterException" }),
  refused("an error with its namespace", {
    __type: "com.amazonaws.secretsmanager#InvalidRequestException",
    Message: "m",
  }),
  refused("an error of another namespace", { __type: "com.amazon.coral.service#ThrottledException", Message: "m" }),
  refused("an error named in a header", { Message: "m" }, { headers: { "x-amzn-errortype": "InternalServiceError" } }),
  refused(
    "an error named in a header, with an address",
    { Message: "m" },
    { headers: { "x-amzn-errortype": "ResourceNotFoundException:http://internal.amazon.com/coral/" } },
  ),
  refused("an error named by its code", { code: "LimitExceededException", message: "m" }),
  refused("members beyond the message", { __type: "ResourceNotFoundException", Message: "m", Hint: "h" }),
  refused("an error that the model does not know", { __type: "PlanetException", message: "No such planet." }),
  refused("an error without a name", { message: "m" }),
  refused("an error that is an empty object", {}),
  refused("an error without a body", ""),
  refused("an error that is not JSON", "<html>bad</html>"),
  describe("an error with status 404", { status: 404, body: { __type: "ResourceNotFoundException", Message: "m" } }),
  describe("a redirection", { status: 302, body: {}, headers: { location: "http://localhost/" } }),
];
