import {
  absent,
  assumed,
  exactly,
  from,
  leftOut,
  otherRegion,
  present,
  timestamp,
  token,
  unique,
} from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";
import { notFound } from "../expected-errors.js";
import { noPlainHttp } from "../resource-policy/policies.js";
import { isLabelled, makes, puts } from "../steps.js";

const SecretId = from("made", "input.Name");
const missing = unique("{}/missing");
const isNotThere = notFound("model");
const succeeds = { output: {}, evidence: "model" } as const;

/** What all operations have in common on the wire. */
export const everyWireScenarios = [
  defineScenario({
    id: "every-operation/wire/values",
    rules: ["SM-001"],
    title: "The operations on values and versions are there",
    steps: [
      makes("made"),
      { call: "PutSecretValue", input: { SecretId, SecretString: "two" }, expect: succeeds },
      { call: "GetSecretValue", input: { SecretId }, expect: succeeds },
      { call: "BatchGetSecretValue", input: { SecretIdList: [SecretId] }, expect: succeeds },
      { call: "ListSecretVersionIds", input: { SecretId }, expect: succeeds },
      {
        call: "UpdateSecretVersionStage",
        input: { SecretId, VersionStage: "OTHER", MoveToVersionId: from("made", "output.VersionId") },
        expect: succeeds,
      },
      { call: "GetRandomPassword", input: {}, expect: succeeds },
    ],
  }),
  defineScenario({
    id: "every-operation/wire/secrets",
    rules: ["SM-001"],
    title: "The operations on secrets and their tags are there",
    steps: [
      makes("made"),
      { call: "DescribeSecret", input: { SecretId }, expect: succeeds },
      { call: "ListSecrets", input: { MaxResults: 1 }, expect: succeeds },
      { call: "UpdateSecret", input: { SecretId, Description: "about it" }, expect: succeeds },
      { call: "TagResource", input: { SecretId, Tags: [{ Key: "team", Value: "orders" }] }, expect: succeeds },
      { call: "UntagResource", input: { SecretId, TagKeys: ["team"] }, expect: succeeds },
      { call: "DeleteSecret", input: { SecretId }, expect: succeeds },
      { call: "RestoreSecret", input: { SecretId }, expect: succeeds },
    ],
  }),
  defineScenario({
    id: "every-operation/wire/policies",
    rules: ["SM-001"],
    title: "The operations on resource policies are there",
    steps: [
      makes("made"),
      {
        call: "PutResourcePolicy",
        input: { SecretId, ResourcePolicy: noPlainHttp },
        expect: succeeds,
      },
      { call: "GetResourcePolicy", input: { SecretId }, expect: succeeds },
      { call: "DeleteResourcePolicy", input: { SecretId }, expect: succeeds },
      {
        call: "ValidateResourcePolicy",
        input: { ResourcePolicy: noPlainHttp },
        expect: succeeds,
      },
    ],
  }),
  defineScenario({
    id: "every-operation/wire/rotation-and-replicas",
    rules: ["SM-001"],
    title: "The operations on rotation and replicas are there",
    steps: [
      { call: "RotateSecret", input: { SecretId: missing }, expect: isNotThere },
      { call: "CancelRotateSecret", input: { SecretId: missing }, expect: isNotThere },
      {
        call: "ReplicateSecretToRegions",
        input: { SecretId: missing, AddReplicaRegions: [{ Region: otherRegion() }] },
        expect: isNotThere,
      },
      {
        call: "RemoveRegionsFromReplication",
        input: { SecretId: missing, RemoveReplicaRegions: [otherRegion()] },
        expect: isNotThere,
      },
      { call: "StopReplicationToReplica", input: { SecretId: missing }, expect: isNotThere },
    ],
  }),
  defineScenario({
    id: "every-operation/wire/request",
    rules: ["SM-002"],
    title: "A client names the operation in a header and sends JSON, to the same path for all operations",
    steps: [
      {
        as: "made",
        call: "CreateSecret",
        input: { Name: unique(), SecretString: "one" },
        expect: { output: { Name: present() }, evidence: "model" },
      },
      {
        call: "TagResource",
        input: { SecretId, Tags: [{ Key: "team", Value: "orders" }] },
        expect: {
          request: {
            headers: { "x-amz-target": "secretsmanager.TagResource", "content-type": "application/x-amz-json-1.1" },
            body: { Tags: [{ Key: "team", Value: "orders" }] },
          },
          output: {},
          evidence: "model",
        },
      },
      {
        call: "GetRandomPassword",
        input: {},
        expect: {
          request: { headers: { "x-amz-target": "secretsmanager.GetRandomPassword" }, body: exactly({}) },
          output: { RandomPassword: present() },
          evidence: "model",
        },
      },
    ],
  }),
  defineScenario({
    id: "every-operation/wire/no-output",
    rules: ["SM-002"],
    title: "Tagging and untagging answer nothing",
    steps: [
      makes("made"),
      {
        send: "TagResource",
        body: { SecretId, Tags: [{ Key: "team", Value: "orders" }] },
        expect: { output: exactly({}), evidence: "recorded" },
      },
      {
        send: "UntagResource",
        body: { SecretId, TagKeys: ["team"] },
        expect: { output: exactly({}), evidence: "recorded" },
      },
    ],
  }),
  defineScenario({
    id: "every-operation/wire/no-value-no-member",
    rules: ["SM-013"],
    title: "Members without a value are left out of every answer",
    steps: [
      makes("made"),
      {
        send: "DescribeSecret",
        body: { SecretId },
        expect: {
          output: exactly({
            ARN: from("made", "output.ARN"),
            Name: SecretId,
            CreatedDate: timestamp(),
            LastChangedDate: timestamp(),
            VersionIdsToStages: present(),
          }),
          evidence: "recorded",
          about: { "/output/SecretVersionsToStages": ["CS-004"] },
        },
      },
      {
        send: "DescribeSecret",
        body: { SecretId },
        expect: {
          output: {
            Description: assumed(leftOut()),
            DeletedDate: assumed(leftOut()),
            NextRotationDate: assumed(leftOut()),
            LastAccessedDate: assumed(leftOut()),
            Tags: assumed(leftOut()),
          },
          evidence: "unknown",
        },
      },
      {
        send: "ListSecretVersionIds",
        body: { SecretId },
        expect: { output: { NextToken: assumed(leftOut()) }, evidence: "unknown" },
      },
      {
        send: "UpdateSecret",
        body: { SecretId, Description: "about it", ClientRequestToken: token() },
        expect: {
          output: exactly({ ARN: from("made", "output.ARN"), Name: SecretId }),
          evidence: "recorded",
        },
      },
    ],
  }),
  defineScenario({
    id: "every-operation/wire/no-label-no-member",
    rules: ["SM-013"],
    title: "A version that has no label is read without a list of labels",
    steps: [
      makes("made"),
      puts("second", "made", "two"),
      puts("third", "made", "three"),
      ...isLabelled("made", { second: ["AWSPREVIOUS"], third: ["AWSCURRENT"] }, "documented"),
      {
        call: "GetSecretValue",
        input: { SecretId, VersionId: from("made", "output.VersionId") },
        expect: {
          output: { SecretString: "one", VersionStages: absent() },
          evidence: "documented",
          about: { "": ["SM-049"], "/output/VersionStages": ["SM-013"] },
        },
      },
    ],
  }),
  defineScenario({
    id: "every-operation/wire/bad-page",
    rules: ["SM-019"],
    title: "The paged operations have an error of their own for a token that nobody gave out",
    steps: [
      makes("made"),
      {
        call: "ListSecretVersionIds",
        input: { SecretId, NextToken: "made-up" },
        expect: { error: "InvalidNextTokenException", status: 400, evidence: "model" },
      },
      {
        call: "ListSecrets",
        input: { NextToken: "made-up" },
        expect: { error: "InvalidNextTokenException", status: 400, evidence: "model" },
      },
      {
        call: "BatchGetSecretValue",
        input: { Filters: [{ Key: "name", Values: [SecretId] }], NextToken: "made-up" },
        expect: { error: "InvalidNextTokenException", status: 400, evidence: "model" },
      },
    ],
  }),
  defineScenario({
    id: "every-operation/wire/errors-by-class",
    rules: ["SM-019"],
    title: "Errors reach a client's caller as what they are, on operations that do not declare them too",
    steps: (
      [
        ["DescribeSecret", "AccessDeniedException"],
        ["DescribeSecret", "InvalidRequestException"],
        ["GetResourcePolicy", "UnrecognizedClientException"],
        ["RestoreSecret", "ValidationException"],
        ["CancelRotateSecret", "ThrottlingException"],
      ] as const
    ).map(([call, error]) => ({
      call,
      input: { SecretId: "app" },
      // A throttled call is tried again, and what was said in the end is what the caller gets.
      answer: { status: 400, body: { __type: error, message: `about ${error}` } },
      expect: { error, status: 400, message: `about ${error}`, evidence: "reported" as const },
    })),
  }),
];
