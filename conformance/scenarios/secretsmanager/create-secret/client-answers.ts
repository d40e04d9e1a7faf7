import { absent, moment, token, unique } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";

const arn = "arn:aws:secretsmanager:us-east-1:123456789012:secret:app-Ab3dE9";

const declared = [
  ["DecryptionFailure", 400],
  ["EncryptionFailure", 400],
  ["InternalServiceError", 500],
  ["InvalidParameterException", 400],
  ["InvalidRequestException", 400],
  ["LimitExceededException", 400],
  ["MalformedPolicyDocumentException", 400],
  ["PreconditionNotMetException", 400],
  ["ResourceExistsException", 400],
  ["ResourceNotFoundException", 400],
] as const;

/** What a client makes of answers, whoever gave them. */
export const clientAnswerScenarios = [
  defineScenario({
    id: "create-secret/client-answers/declared-errors",
    rules: ["CS-125", "CS-128"],
    title: "Each of the ten declared errors reaches the caller under its name and with its message",
    steps: declared.map(([error, status]) => ({
      call: "CreateSecret" as const,
      input: { Name: "app", SecretString: "one" },
      answer: { status, body: { __type: error, Message: `about ${error}` } },
      expect: { error, status, message: `about ${error}`, evidence: "model" as const },
    })),
  }),
  defineScenario({
    id: "create-secret/client-answers/undeclared-errors",
    rules: ["CS-126", "CS-128"],
    title: "Errors that the model does not declare reach the caller under their names too",
    steps: (
      ["ValidationException", "AccessDeniedException", "UnrecognizedClientException", "SomethingNewException"] as const
    ).map((error) => ({
      call: "CreateSecret" as const,
      input: { Name: "app", SecretString: "one" },
      answer: { status: 400, body: { __type: error, message: `about ${error}` } },
      expect: { error, status: 400, message: `about ${error}`, evidence: "reported" as const },
    })),
  }),
  defineScenario({
    id: "create-secret/client-answers/qualified-type",
    rules: ["CS-128"],
    title: "What stands before a # in an error's type is cut off",
    steps: [
      {
        call: "CreateSecret",
        input: { Name: "app", SecretString: "one" },
        answer: {
          status: 400,
          body: { __type: "com.amazon.AWSMimirService#ValidationException", message: "about it" },
        },
        expect: { error: "ValidationException", status: 400, message: "about it", evidence: "reported" },
      },
      {
        call: "CreateSecret",
        input: { Name: "app", SecretString: "one" },
        answer: {
          status: 400,
          body: { __type: "com.amazonaws.secretsmanager#ResourceExistsException", Message: "about it" },
        },
        expect: { error: "ResourceExistsException", status: 400, message: "about it", evidence: "reported" },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/client-answers/null-members",
    rules: ["CS-124"],
    title: "A client reads a member that is null as absent",
    steps: [
      {
        call: "CreateSecret",
        input: { Name: "app", SecretString: "one" },
        answer: { status: 200, body: { ARN: arn, Name: "app", VersionId: null, ReplicationStatus: null } },
        expect: {
          output: { ARN: arn, Name: "app", VersionId: absent(), ReplicationStatus: absent() },
          evidence: "documented",
        },
      },
      {
        call: "DescribeSecret",
        input: { SecretId: "app" },
        answer: {
          status: 200,
          body: { ARN: arn, Name: "app", Description: null, RotationEnabled: null, DeletedDate: null, Tags: null },
        },
        expect: {
          output: { ARN: arn, Name: "app", Description: absent(), DeletedDate: absent(), Tags: absent() },
          evidence: "documented",
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/client-answers/replication",
    rules: ["CS-116", "CS-118", "CS-115", "CS-117"],
    title: "A client decodes the state of replicas, their dates from epoch seconds",
    steps: [
      {
        call: "CreateSecret",
        input: { Name: "app", SecretString: "one" },
        answer: {
          status: 200,
          body: {
            ARN: arn,
            Name: "app",
            ReplicationStatus: [
              {
                Region: "eu-west-1",
                KmsKeyId: "alias/aws/secretsmanager",
                Status: "InSync",
                LastAccessedDate: 1767225600,
              },
              { Region: "us-west-2", KmsKeyId: "not-an-arn", Status: "Failed", StatusMessage: "Taken there." },
              { Region: "ap-southeast-2", Status: "SomethingNew" },
            ],
          },
        },
        expect: {
          output: {
            ReplicationStatus: [
              {
                Region: "eu-west-1",
                KmsKeyId: "alias/aws/secretsmanager",
                Status: "InSync",
                StatusMessage: absent(),
                LastAccessedDate: moment(1767225600),
              },
              {
                Region: "us-west-2",
                KmsKeyId: "not-an-arn",
                Status: "Failed",
                StatusMessage: "Taken there.",
                LastAccessedDate: absent(),
              },
              { Region: "ap-southeast-2", Status: "SomethingNew" },
            ],
          },
          evidence: "model",
        },
      },
    ],
  }),
  defineScenario({
    id: "create-secret/client-answers/unknown-members",
    rules: ["CS-113", "CS-114", "CS-110"],
    title: "A client finds the members that it knows among others",
    steps: [
      {
        call: "CreateSecret",
        input: { Name: unique(), ClientRequestToken: token(), SecretString: "one" },
        answer: {
          status: 200,
          body: { Flavour: { sweet: true }, VersionId: "0123456789abcdef0123456789abcdef", Name: "app", ARN: arn },
        },
        expect: { output: { ARN: arn, Name: "app", VersionId: "0123456789abcdef0123456789abcdef" } },
      },
    ],
  }),
];
