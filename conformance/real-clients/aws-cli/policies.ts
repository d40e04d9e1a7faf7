import { refusal, type CliChapter } from "./aws.js";

const policyFor = (AWS: string) => `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Principal": { "AWS": "${AWS}" }, "Action": "secretsmanager:GetSecretValue", "Resource": "*" }
  ]
}`;

export const policies: CliChapter = async (aws) => {
  const [narrow, wide] = [policyFor("arn:aws:iam::123456789012:root"), policyFor("*")];
  const attached = () => aws`get-resource-policy --secret-id policies/db`;
  const put = (policy: string) => aws`put-resource-policy --secret-id policies/db --resource-policy ${policy}`;

  const created = await aws`create-secret --name policies/db`;
  const none = await attached();
  const valid = await aws`validate-resource-policy --secret-id policies/db --resource-policy ${narrow}`;
  const attachedNarrow = await put(narrow);
  const readNarrow = await attached();

  const tooWide = await aws`validate-resource-policy --secret-id policies/db --resource-policy ${wide}`;
  const blocked = await refusal(
    aws`put-resource-policy --secret-id policies/db --resource-policy ${wide} --block-public-policy`,
  );
  const malformed = await refusal(put("{"));
  const stillNarrow = await attached();
  const attachedWide = await put(wide);
  const readWide = await attached();

  const deleted = await aws`delete-resource-policy --secret-id policies/db`;
  return {
    ...{ created, none, valid, attachedNarrow, readNarrow, tooWide, blocked, malformed, stillNarrow },
    ...{ attachedWide, readWide, deleted, noneAgain: await attached() },
  };
};
