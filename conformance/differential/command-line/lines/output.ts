import { words, type Lines } from "../line.js";

const described = {
  body: {
    Unknown: { to: "the model" },
    VersionIdsToStages: { "11111111-aaaa": ["AWSCURRENT"], "22222222-bbbb": ["AWSPREVIOUS", "mine"] },
    ARN: "arn:aws:secretsmanager:us-east-1:123456789012:secret:päß-a1b2c3",
    Name: "päß",
    Tags: [
      { Key: "team", Value: "orders" },
      { Key: "empty", Value: "" },
    ],
    RotationEnabled: false,
    RotationRules: { AutomaticallyAfterDays: 30 },
  },
};
const dated = { body: { Name: "app", CreatedDate: 1_523_477_145.713, LastChangedDate: 1_523_477_145 } };
const bytes = { body: { ARN: "arn", Name: "app", SecretBinary: "AAEC/v8K", VersionStages: ["AWSCURRENT"] } };

/** What is printed, in each form, and what a query picks. */
export const outputLines: Lines = {
  "an answer as JSON": { ...words`describe-secret --secret-id app`, answers: [described] },
  "an answer as text": { ...words`describe-secret --secret-id app --output text`, answers: [described] },
  "an answer as a table": { ...words`describe-secret --secret-id app --output table`, answers: [described] },
  "an answer as YAML": { ...words`describe-secret --secret-id app --output yaml`, answers: [described] },
  "an answer in the environment's form": {
    ...words`describe-secret --secret-id app`,
    env: { AWS_DEFAULT_OUTPUT: "text" },
    answers: [described],
  },
  times: { ...words`describe-secret --secret-id app`, answers: [dated] },
  "times as text": { ...words`describe-secret --secret-id app --output text`, answers: [dated] },
  "times as a table": { ...words`describe-secret --secret-id app --output table`, answers: [dated] },
  "bytes as JSON": { ...words`get-secret-value --secret-id app`, answers: [bytes] },
  "bytes as text": { ...words`get-secret-value --secret-id app --output text`, answers: [bytes] },
  "bytes alone as text": {
    ...words`get-secret-value --secret-id app --query SecretBinary --output text`,
    answers: [bytes],
  },
  "a text alone": { ...words`describe-secret --secret-id app --query Name --output text`, answers: [described] },
  "a text alone as JSON": { ...words`describe-secret --secret-id app --query Name`, answers: [described] },
  "a text alone as a table": {
    ...words`describe-secret --secret-id app --query Name --output table`,
    answers: [described],
  },
  "a list of texts": {
    ...words`describe-secret --secret-id app --query Tags[].Key --output text`,
    answers: [described],
  },
  "a list of lists": {
    ...words`describe-secret --secret-id app --query Tags[].[Key,Value] --output text`,
    answers: [described],
  },
  "a list of lists as a table": {
    ...words`describe-secret --secret-id app --query Tags[].[Key,Value] --output table`,
    answers: [described],
  },
  "a structure of the query's own": {
    ...words`describe-secret --secret-id app --query ${"{b: Name, a: RotationEnabled}"}`,
    answers: [described],
  },
  "a flag alone as text": {
    ...words`describe-secret --secret-id app --query RotationEnabled --output text`,
    answers: [described],
  },
  "a number alone as text": {
    ...words`describe-secret --secret-id app --query RotationRules.AutomaticallyAfterDays --output text`,
    answers: [described],
  },
  "nothing picked": { ...words`describe-secret --secret-id app --query Nothing`, answers: [described] },
  "nothing picked as text": {
    ...words`describe-secret --secret-id app --query Nothing --output text`,
    answers: [described],
  },
  "nothing picked as a table": {
    ...words`describe-secret --secret-id app --query Nothing --output table`,
    answers: [described],
  },
  "a query that is none": { ...words`describe-secret --secret-id app --query ${"[["}`, answers: [described] },
  "a query with a function": {
    ...words`describe-secret --secret-id app --query ${"length(Tags)"}`,
    answers: [described],
  },
  "an operation that answers nothing": {
    ...words`tag-resource --secret-id app --tags Key=a,Value=b`,
    answers: [{ body: "" }],
  },
  "an operation that answers nothing, as text": {
    ...words`tag-resource --secret-id app --tags Key=a,Value=b --output text`,
    answers: [{ body: "" }],
  },
  "an empty answer as text": words`describe-secret --secret-id app --output text`,
  "an empty answer as a table": words`describe-secret --secret-id app --output table`,
};
