import fc from "fast-check";
import { expect, it } from "vitest";
import { isSameValue, Vault, type SecretValue } from "./vault.js";

const values: fc.Arbitrary<SecretValue> = fc.oneof(
  fc.record({ string: fc.string({ unit: "binary", minLength: 1 }) }),
  fc.record({ binary: fc.uint8Array({ minLength: 1 }) }),
);

it("opens what it sealed", async () => {
  const vault = new Vault();
  await fc.assert(
    fc.asyncProperty(values, async (value) => {
      expect(await vault.open(await vault.seal(value, "here"))).toEqual(value);
    }),
  );
});

it("keeps the value out of what it seals", async () => {
  const sealed = await new Vault().seal({ string: "correct horse battery staple" }, "here");
  const stored = Buffer.concat([sealed.iv, sealed.data, sealed.fingerprint]).toString("latin1");
  expect(stored).not.toContain("horse");
});

it("never seals one value to the same bytes twice", async () => {
  const vault = new Vault();
  const [a, b] = await Promise.all([vault.seal({ string: "same" }, "here"), vault.seal({ string: "same" }, "here")]);
  expect(a.data).not.toEqual(b.data);
});

it("tells equal values from others, text from bytes too", async () => {
  const vault = new Vault();
  const text = await vault.seal({ string: "same" }, "a");
  expect(isSameValue(text, await vault.seal({ string: "same" }, "b"))).toBe(true);
  expect(isSameValue(text, await vault.seal({ string: "Same" }, "a"))).toBe(false);
  expect(isSameValue(text, await vault.seal({ binary: Buffer.from("same") }, "a"))).toBe(false);
  expect(isSameValue(text, undefined)).toBe(false);
});

it.each<[string, (vault: Vault) => Vault, (at: number) => number, string]>([
  ["another key", () => new Vault(), (byte) => byte, "here"],
  ["a changed byte", (vault) => vault, (byte) => byte ^ 1, "here"],
  ["another place", (vault) => vault, (byte) => byte, "there"],
])("refuses to open a value with %s", async (_, other, change, boundTo) => {
  const vault = new Vault();
  const sealed = await vault.seal({ string: "value" }, "here");
  const data = sealed.data.map((byte, at) => (at === 0 ? change(byte) : byte));
  await expect(other(vault).open({ ...sealed, data, boundTo })).rejects.toThrow();
});

it("derives the same keys from the same secret", async () => {
  const secret = new Uint8Array(32).fill(7);
  const sealed = await new Vault(secret).seal({ string: "value" }, "here");
  expect(await new Vault(secret).open(sealed)).toEqual({ string: "value" });
});

it("refuses a secret of the wrong size", () => {
  expect(() => new Vault(new Uint8Array(16))).toThrow("has 32 bytes, not 16");
});
