import type { CliChapter } from "./aws.js";

export const tags: CliChapter = async (aws) => {
  const describedTags = async () => (await aws`describe-secret --secret-id tags/db`)["Tags"];

  const created =
    await aws`create-secret --name tags/db --secret-string s --tags Key=team,Value=one Key=Team,Value=two`;
  const atFirst = await describedTags();
  const tagged = await aws`tag-resource --secret-id ${created.ARN} --tags Key=team,Value=three Key=stage,Value=`;
  const afterTagging = await describedTags();
  const untagged = await aws`untag-resource --secret-id tags/db --tag-keys team stage unknown`;
  const afterUntagging = await describedTags();
  await aws`untag-resource --secret-id tags/db --tag-keys Team`;
  return { created, atFirst, tagged, afterTagging, untagged, afterUntagging, withoutAny: await describedTags() };
};
