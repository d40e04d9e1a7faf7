import fc from "fast-check";
import { expect, it } from "vitest";
import { fits, made } from "../testing/setting.js";
import { bytes } from "./bytes.js";

it("is base64 on the wire and an array in code", () => {
  expect(made(bytes("AAH/"))).toBe("AAH/");
  expect(made(bytes("AAH/"), { form: "decoded" })).toEqual(Uint8Array.of(0, 1, 255));
});

it("repeats the bytes, not their base64", () => {
  expect(made(bytes("AA==", 4), { form: "decoded" })).toEqual(new Uint8Array(4));
  expect(made(bytes("AA==", 4))).toBe("AAAAAA==");
});

it("has no length of its own to fear", () => {
  expect((made(bytes("/w==", 65_537), { form: "decoded" }) as Uint8Array).length).toBe(65_537);
});

it.each([
  { form: "wire", value: "AAH/", want: true },
  { form: "wire", value: "AAH_", want: false },
  { form: "wire", value: Uint8Array.of(0, 1, 255), want: false },
  { form: "decoded", value: Uint8Array.of(0, 1, 255), want: true },
  { form: "decoded", value: Uint8Array.of(0, 1), want: false },
  { form: "decoded", value: "AAH/", want: false },
] as const)("answers $want for $value, $form", ({ form, value, want }) => {
  expect(fits(bytes("AAH/"), value, { form })).toBe(want);
});

it("recognises in both forms what it makes", () => {
  fc.assert(
    fc.property(fc.uint8Array(), (array) => {
      const pattern = bytes(Buffer.from(array).toString("base64"));
      return (["wire", "decoded"] as const).every((form) => fits(pattern, made(pattern, { form }), { form }));
    }),
  );
});
