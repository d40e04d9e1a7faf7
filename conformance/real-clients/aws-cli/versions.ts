import { refusal, type CliChapter } from "./aws.js";

export const versions: CliChapter = async (aws) => {
  const created = await aws`create-secret --name versions/db --secret-string one`;
  const blue = await aws`put-secret-value --secret-id versions/db --secret-string two --version-stages BLUE`;
  const readBlue = await aws`get-secret-value --secret-id versions/db --version-stage BLUE`;
  const current = await aws`get-secret-value --secret-id versions/db`;

  const [one, two] = [created.VersionId, blue.VersionId];
  const movedBlindly = await refusal(
    aws`update-secret-version-stage --secret-id versions/db --version-stage AWSCURRENT --move-to-version-id ${two}`,
  );
  const moved = await aws`update-secret-version-stage --secret-id versions/db --version-stage AWSCURRENT
    --move-to-version-id ${two} --remove-from-version-id ${one}`;
  const { VersionIdsToStages: stages } = await aws`describe-secret --secret-id versions/db`;

  const token = "third-version-000000000000000000-3";
  const third =
    await aws`put-secret-value --secret-id versions/db --client-request-token ${token} --secret-string three`;
  const repeated =
    await aws`put-secret-value --secret-id versions/db --client-request-token ${token} --secret-string three`;
  const taken = await refusal(
    aws`put-secret-value --secret-id versions/db --client-request-token ${token} --secret-string another`,
  );

  const labelled = await aws`list-secret-version-ids --secret-id versions/db`;
  const deprecated = await aws`get-secret-value --secret-id versions/db --version-id ${one}`;
  const mismatch = await refusal(
    aws`get-secret-value --secret-id versions/db --version-id ${one} --version-stage AWSCURRENT`,
  );
  // It goes through the pages of secrets by itself, but not through those of versions.
  const page = await aws`list-secret-version-ids --secret-id versions/db --include-deprecated --max-results 2`;
  const last = await aws`list-secret-version-ids --secret-id versions/db --include-deprecated --max-results 2
    --next-token ${String(page["NextToken"])}`;
  return {
    ...{ created, blue, readBlue, current, movedBlindly, moved, stages },
    ...{ third, repeated, taken, labelled, deprecated, mismatch, pages: [page["Versions"], last["Versions"]] },
  };
};
