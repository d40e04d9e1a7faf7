import { expect, it } from "vitest";
import { storeContract } from "../../testing/store-contract.js";
import { AccountStore } from "./account-store.js";
import { MemoryStore } from "./memory-store.js";

storeContract(async () => new AccountStore(new MemoryStore(), "210987654321"));

it("shows the Regions of its own account only", async () => {
  const store = new MemoryStore();
  const first = new AccountStore(store, "210987654321");
  const second = new AccountStore(store, "111122223333");
  const record = { arn: "arn", name: "a", versions: [], createdAt: 1, changedAt: 1, replicas: [] };
  await first.update({ region: "us-east-1", name: "a" }, () => ({ record, result: undefined }));
  expect(await first.regions()).toEqual(["us-east-1"]);
  expect(await second.regions()).toEqual([]);
  expect(await second.read({ region: "us-east-1", name: "a" })).toBeUndefined();
});
