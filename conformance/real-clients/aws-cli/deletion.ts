import { refusal, type CliChapter } from "./aws.js";

export const deletion: CliChapter = async (aws) => {
  const describe = () => aws`describe-secret --secret-id deletion/db`;
  const read = () => aws`get-secret-value --secret-id deletion/db`;
  const create = () => aws`create-secret --name deletion/db --secret-string kept`;

  const created = await create();
  const windowTooShort = await refusal(aws`delete-secret --secret-id deletion/db --recovery-window-in-days 6`);
  const deleted = await aws`delete-secret --secret-id deletion/db --recovery-window-in-days 7`;
  const whileMarked = {
    readMarked: await refusal(read()),
    tagMarked: await refusal(aws`tag-resource --secret-id deletion/db --tags Key=a,Value=b`),
    createMarked: await refusal(create()),
    describedMarked: await describe(),
  };

  const restored = await aws`restore-secret --secret-id ${created.ARN}`;
  const readRestored = await read();
  const describedRestored = await describe();
  const forced = await aws`delete-secret --secret-id deletion/db --force-delete-without-recovery`;
  const gone = await refusal(describe());
  const neverThere = await aws`delete-secret --secret-id deletion/never --force-delete-without-recovery`;
  return {
    ...{ created, windowTooShort, deleted, ...whileMarked, restored, readRestored, describedRestored },
    ...{ forced, gone, neverThere },
  };
};
