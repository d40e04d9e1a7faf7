import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { refusal, type CliChapter } from "./aws.js";

export const values: CliChapter = async (aws) => {
  const created = await aws`create-secret --name values/text --secret-string ${"päss wörd 🔑"}`;
  const readByName = await aws`get-secret-value --secret-id values/text`;
  const readByArn = await aws`get-secret-value --secret-id ${created.ARN}`;
  const readByPartialArn = await aws`get-secret-value --secret-id ${created.ARN?.slice(0, -"-123456".length)}`;

  const folder = await mkdtemp(join(tmpdir(), "hallmark-"));
  await writeFile(join(folder, "bytes"), new Uint8Array([0, 1, 254, 255]));
  const bytes = await aws`create-secret --name values/bytes --secret-binary fileb://${join(folder, "bytes")}`;
  await rm(folder, { recursive: true });
  const readBytes = await aws`get-secret-value --secret-id values/bytes`;

  const put = await aws`put-secret-value --secret-id values/text --secret-string second`;
  const readPrevious = await aws`get-secret-value --secret-id values/text --version-stage AWSPREVIOUS`;
  const updated = await aws`update-secret --secret-id values/text --secret-string third`;
  const updatedMetadata =
    await aws`update-secret --secret-id values/text --description ${"Changed twice"} --kms-key-id alias/app`;
  const described = await aws`describe-secret --secret-id values/text`;

  const createdEmpty = await aws`create-secret --name values/empty`;
  return {
    ...{ created, readByName, readByArn, readByPartialArn, bytes, readBytes, put, readPrevious },
    ...{ updated, updatedMetadata, described, createdEmpty },
    readEmpty: await refusal(aws`get-secret-value --secret-id values/empty`),
    again: await refusal(aws`create-secret --name values/text`),
    absent: await refusal(aws`get-secret-value --secret-id values/absent`),
    badName: await refusal(aws`get-secret-value --secret-id ${"not a name"}`),
  };
};
