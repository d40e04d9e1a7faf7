import { NumericValue } from "@smithy/core/serde";
import fc from "fast-check";
import { expect, it } from "vitest";
import { text } from "./text-form.js";

const noon = new Date("2024-01-02T12:00:00Z");

it.each([
  ["string", "", ""],
  ["string", "é ", "é "],
  ["encodedString", "dHJ1ZQ==", "true"],
  ["boolean", "true", true],
  ["boolean", "false", false],
  ["byte", "-128", -128],
  ["short", "32767", 32_767],
  ["integer", "0", 0],
  ["long", "-9007199254740991", -9_007_199_254_740_991],
  ["float", "1.5", 1.5],
  ["double", "1e+21", 1e21],
  ["double", "NaN", Number.NaN],
  ["double", "-Infinity", -Infinity],
  ["bigInteger", "123456789012345678901234567890", 123_456_789_012_345_678_901_234_567_890n],
  ["bigDecimal", "0.10000000000000000000000000001", new NumericValue("0.10000000000000000000000000001", "bigDecimal")],
  ["epochSeconds", "1704196800", noon],
  ["epochSeconds", "0.5", new Date(500)],
  ["dateTime", "2024-01-02T12:00:00Z", noon],
  ["httpDate", "Tue, 02 Jan 2024 12:00:00 GMT", noon],
] as const)("reads, and writes, a %s of %j", (form, written, value) => {
  expect(text[form].read(written)).toEqual(value);
  expect(text[form].write(value)).toBe(written);
});

it("reads no sign into a zero", () => {
  expect(Object.is(text.integer.read("-0"), 0)).toBe(true);
});

it.each([
  ["encodedString", "xyz"],
  ["encodedString", "/w=="],
  ["boolean", "True"],
  ["boolean", "1"],
  ["byte", "128"],
  ["short", "-32769"],
  ["integer", "2147483648"],
  ["integer", "1.0"],
  ["integer", "1e3"],
  ["integer", "+1"],
  ["integer", "01"],
  ["integer", " 1"],
  ["integer", ""],
  ["integer", "0x10"],
  ["long", "9223372036854775808000"],
  ["float", "1e39"],
  ["double", ".5"],
  ["double", "1e999"],
  ["double", "nan"],
  ["double", "infinity"],
  ["double", ""],
  ["bigInteger", "1.5"],
  ["bigDecimal", "NaN"],
  ["epochSeconds", "2024-01-02T12:00:00Z"],
  ["epochSeconds", "NaN"],
  ["epochSeconds", ""],
  ["dateTime", "2024-01-02T12:00:00"],
  ["dateTime", "2024-01-02T12:00:00+01:00"],
  ["dateTime", "2024-02-30T12:00:00Z"],
  ["dateTime", "1704196800"],
  ["httpDate", "2024-01-02T12:00:00Z"],
  ["httpDate", "1704196800"],
] as const)("refuses a %s of %j", (form, written) => {
  expect(() => text[form].read(written)).toThrow(expect.objectContaining({ name: "Mismatch" }));
});

it.each(Object.keys(text) as (keyof typeof text)[])("never says of a %s what was sent", (form) => {
  fc.assert(
    fc.property(fc.string({ minLength: 12 }), (sent) => {
      try {
        text[form].read(sent);
      } catch (error) {
        expect(error).toMatchObject({ name: "Mismatch", message: expect.not.stringContaining(sent) as string });
      }
    }),
  );
});

it.each([
  ["string", 1],
  ["boolean", "true"],
  ["integer", 1.5],
  ["integer", Number.NaN],
  ["double", "1"],
  ["bigInteger", 1],
  ["bigDecimal", 1],
  ["dateTime", "2024-01-02"],
  ["dateTime", new Date(Number.NaN)],
] as const)("writes no %s of %j", (form, value) => {
  expect(() => text[form].write(value)).toThrow(expect.objectContaining({ name: "Mismatch" }));
});
