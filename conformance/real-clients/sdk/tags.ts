import {
  CreateSecretCommand,
  DescribeSecretCommand,
  TagResourceCommand,
  UntagResourceCommand,
} from "@aws-sdk/client-secrets-manager";
import type { SdkChapter } from "./observe.js";

const SecretId = "tags/db";

export const tags: SdkChapter = async (inRegion) => {
  const sdk = inRegion("eu-west-1");
  const describedTags = async () => (await sdk.send(new DescribeSecretCommand({ SecretId }))).Tags;

  const given = [
    { Key: "team", Value: "one" },
    { Key: "Team", Value: "two" },
  ];
  const created = await sdk.send(new CreateSecretCommand({ Name: SecretId, SecretString: "s", Tags: given }));
  const atFirst = await describedTags();
  const more = [
    { Key: "team", Value: "three" },
    { Key: "stage", Value: "" },
  ];
  const tagged = await sdk.send(new TagResourceCommand({ SecretId: created.ARN, Tags: more }));
  const afterTagging = await describedTags();
  const untagged = await sdk.send(new UntagResourceCommand({ SecretId, TagKeys: ["team", "stage", "unknown"] }));
  const afterUntagging = await describedTags();
  await sdk.send(new UntagResourceCommand({ SecretId, TagKeys: ["Team"] }));
  return { created, atFirst, tagged, afterTagging, untagged, afterUntagging, withoutAny: await describedTags() };
};
