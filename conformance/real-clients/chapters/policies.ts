import { arn, refusal } from "./patterns.js";
import type { Chapter } from "./seen.js";

/** What every client attaches, to the character: for one account, or for everybody. */
const policyFor = (AWS: string) => `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Principal": { "AWS": "${AWS}" }, "Action": "secretsmanager:GetSecretValue", "Resource": "*" }
  ]
}`;

/** Resource policies: checked, attached, read as they were written, refused, taken away. */
export const policies: Chapter = ({ created }) => {
  const secret = { ARN: created?.ARN, Name: "policies/db" };
  const narrow = { ...secret, ResourcePolicy: policyFor("arn:aws:iam::123456789012:root") };
  return {
    created: { ARN: arn("eu-west-1", "policies/db"), Name: "policies/db" },
    none: secret,
    valid: { PolicyValidationPassed: true, ValidationErrors: [] },
    attachedNarrow: secret,
    readNarrow: narrow,
    tooWide: {
      PolicyValidationPassed: false,
      ValidationErrors: [
        { CheckName: "BroadAccess", ErrorMessage: "The policy grants a wide range of principals access." },
      ],
    },
    blocked: refusal("PublicPolicyException"),
    malformed: refusal("MalformedPolicyDocumentException", "This resource policy contains a syntax error."),
    stillNarrow: narrow,
    attachedWide: secret,
    readWide: { ...secret, ResourcePolicy: policyFor("*") },
    deleted: secret,
    noneAgain: secret,
  };
};
