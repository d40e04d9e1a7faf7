import { refusal, type CliChapter } from "./aws.js";
import type { Answer } from "../chapters/seen.js";

export const lists: CliChapter = async (aws) => {
  const first = await aws`create-secret --name lists/first --secret-string s
    --description ${"Payments database"} --tags Key=team,Value=blue`;
  await aws`create-secret --name lists/second --description ${"Queue of PAYMENTS"} --tags Key=team,Value=red`;
  await aws`create-secret --name lists/third --tags Key=team,Value=blue`;
  await aws`create-secret --name lists/fourth`;
  await aws`create-secret --name lists/fifth`;

  const ours = "Key=name,Values=lists/";
  const page = await aws`list-secrets --filters ${ours} --max-items 2`;
  const next = await aws`list-secrets --filters ${ours} --max-items 2 --starting-token ${String(page["NextToken"])}`;
  const last = await aws`list-secrets --filters ${ours} --max-items 2 --starting-token ${String(next["NextToken"])}`;
  // Without a most of items, it asks for page after page by itself.
  const newestFirst = await aws`list-secrets --filters ${ours} --sort-order desc --page-size 2`;
  const byDescription = await aws`list-secrets --filters ${ours} Key=description,Values=payments`;
  const byTag = await aws`list-secrets --filters ${ours} Key=tag-value,Values=blue`;
  const notByTag = await aws`list-secrets --filters ${ours} Key=tag-value,Values=!blue`;
  const byAnyWord = await aws`list-secrets --filters ${ours} Key=all,Values=queue`;
  const exact = await aws`list-secrets --filters Key=name,Values=lists/first`;

  const deleted = await aws`delete-secret --secret-id lists/fourth`;
  const withoutDeleted = await aws`list-secrets --filters ${ours}`;
  const withDeleted = await aws`list-secrets --filters ${ours} --include-planned-deletion`;
  return {
    first,
    pages: [page, next, last].map(namesIn),
    newestFirst: namesIn(newestFirst),
    byDescription: namesIn(byDescription),
    byTag: namesIn(byTag),
    notByTag: namesIn(notByTag),
    byAnyWord: namesIn(byAnyWord),
    entries: exact["SecretList"],
    deleted,
    withoutDeleted: namesIn(withoutDeleted),
    withDeleted: namesIn(withDeleted),
    badToken: await refusal(aws`list-secrets --no-paginate --next-token ${"made up"}`),
  };
};

function namesIn({ SecretList }: Answer): readonly unknown[] {
  return (SecretList as readonly { readonly Name: string }[]).map(({ Name }) => Name);
}
