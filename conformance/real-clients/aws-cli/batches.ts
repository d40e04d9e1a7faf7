import { refusal, type CliChapter } from "./aws.js";

export const batches: CliChapter = async (aws) => {
  const one = await aws`create-secret --name batches/one --secret-string one`;
  const two = await aws`create-secret --name batches/two --secret-string two`;
  const three = await aws`create-secret --name batches/three --secret-string three`;
  await aws`create-secret --name batches/empty`;

  const someFail =
    await aws`batch-get-secret-value --secret-id-list batches/two batches/absent ${one.ARN} batches/empty`;
  const filter = "Key=name,Values=batches/one,batches/t";
  const page = await aws`batch-get-secret-value --filters ${filter} --max-results 2`;
  const last = await aws`batch-get-secret-value --filters ${filter} --max-results 2
    --next-token ${String(page["NextToken"])}`;
  const both = await refusal(aws`batch-get-secret-value --secret-id-list batches/one --filters ${filter}`);
  return { one, two, three, someFail, pages: [page["SecretValues"], last["SecretValues"]], both };
};
