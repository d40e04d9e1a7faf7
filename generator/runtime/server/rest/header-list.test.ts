import fc from "fast-check";
import { expect, it } from "vitest";
import { headerList } from "./header-list.js";
import { text } from "./text-form.js";

const strings = headerList(text.string);

it.each([
  ["", []],
  ["a", ["a"]],
  ["a, b,c", ["a", "b", "c"]],
  ['"b,c", "\\"def\\"", a', ["b,c", '"def"', "a"]],
  ['""', [""]],
  ["a,,b", ["a", "", "b"]],
  ["a,", ["a", ""]],
  ['a"b', ['a"b']],
  ["a b , c", ["a b", "c"]],
])("reads %j", (header, list) => {
  expect(strings.read(header)).toEqual(list);
});

it.each(['"', '"a', 'a, "b', '"a" b', '"\\"'])("refuses %j", (header) => {
  expect(() => strings.read(header)).toThrow(expect.objectContaining({ name: "Mismatch" }));
});

it("reads what it has written", () => {
  fc.assert(fc.property(fc.array(fc.string()), (list) => void expect(strings.read(strings.write(list))).toEqual(list)));
});

it("tells commas of dates from those between them", () => {
  const dates = headerList(text.httpDate, "dates");
  const header = "Mon, 16 Dec 2019 23:48:18 GMT, Tue, 17 Dec 2019 23:48:18 GMT";
  expect(dates.read(header)).toEqual([new Date("2019-12-16T23:48:18Z"), new Date("2019-12-17T23:48:18Z")]);
  expect(dates.write(dates.read(header))).toBe(header);
  expect(() => dates.read(`${header},`)).toThrow(expect.objectContaining({ name: "Mismatch" }));
});

it("holds elements to their type", () => {
  expect(headerList(text.integer).read("1, 2,3")).toEqual([1, 2, 3]);
  expect(() => headerList(text.integer).read("1,,2")).toThrow(expect.objectContaining({ name: "Mismatch" }));
  expect(() => strings.write("a")).toThrow(expect.objectContaining({ name: "Mismatch" }));
});
