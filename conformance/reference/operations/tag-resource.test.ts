import { expect, it } from "vitest";
import { START, startReference } from "../testing/start-reference.js";

async function withSecret(Tags?: readonly { Key: string; Value: string }[]) {
  const { service, clock } = startReference();
  await service.createSecret({ Name: "app/db", ...(Tags && { Tags: [...Tags] }) });
  clock.time += 1;
  return {
    service,
    describe: () => service.describeSecret({ SecretId: "app/db" }),
    tag: (...added: { Key: string; Value: string }[]) => service.tagResource({ SecretId: "app/db", Tags: added }),
    untag: (...TagKeys: string[]) => service.untagResource({ SecretId: "app/db", TagKeys }),
  };
}

const tags = (count: number, prefix = "key") =>
  Array.from({ length: count }, (_, at) => ({ Key: `${prefix}-${at}`, Value: "x" }));

it("adds tags and gives those that are there another value", async () => {
  const { tag, describe } = await withSecret([{ Key: "a", Value: "1" }]);
  expect(await tag({ Key: "b", Value: "2" }, { Key: "a", Value: "3" })).toBeUndefined();
  expect(await describe()).toMatchObject({
    Tags: [
      { Key: "a", Value: "3" },
      { Key: "b", Value: "2" },
    ],
    LastChangedDate: new Date(START + 1),
  });
});

it("tells keys apart by case", async () => {
  const { tag, describe } = await withSecret([{ Key: "abc", Value: "1" }]);
  await tag({ Key: "ABC", Value: "2" });
  expect((await describe()).Tags).toHaveLength(2);
});

it("shows no tags before the first, and none after the last", async () => {
  const { tag, untag, describe } = await withSecret();
  await tag();
  expect("Tags" in (await describe())).toBe(false);
  await untag("a");
  expect("Tags" in (await describe())).toBe(false);
  await tag({ Key: "a", Value: "1" });
  await untag("a", "unknown");
  expect((await describe()).Tags).toEqual([]);
});

it("refuses a fifty-first tag, old and new ones counted together", async () => {
  const { tag, untag, describe } = await withSecret(tags(48));
  await expect(tag(...tags(3, "new"))).rejects.toMatchObject({ name: "InvalidParameterException" });
  expect((await describe()).Tags).toHaveLength(48);
  await tag(...tags(2, "new"));
  await tag({ Key: "key-0", Value: "other" });
  await expect(tag({ Key: "one-more", Value: "x" })).rejects.toMatchObject({ name: "InvalidParameterException" });
  await untag("key-1");
  await tag({ Key: "one-more", Value: "x" });
  expect((await describe()).Tags).toHaveLength(50);
});

it("does not count the tags that AWS sets", async () => {
  const { tag, describe } = await withSecret();
  await tag(...tags(50), ...tags(3, "aws:cloudformation"));
  expect((await describe()).Tags).toHaveLength(53);
});

it.each(["tag", "untag"] as const)("refuses to %s a secret that is marked for deletion", async (change) => {
  const { service, tag, untag } = await withSecret([{ Key: "a", Value: "1" }]);
  await service.deleteSecret({ SecretId: "app/db" });
  await expect(change === "tag" ? tag({ Key: "a", Value: "2" }) : untag("a")).rejects.toThrow(
    "You can't perform this operation on the secret because it was marked for deletion.",
  );
});
