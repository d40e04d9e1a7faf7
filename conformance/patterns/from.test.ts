import { expect, it } from "vitest";
import { fits, made } from "../testing/setting.js";
import { from, NothingThere } from "./from.js";

const bindings = { first: { input: { Tags: [{ Key: "a" }] }, output: { Versions: [{ VersionId: "v1" }] } } };

it("follows members and positions", () => {
  expect(made(from("first", "output.Versions.0.VersionId"), { bindings })).toBe("v1");
});

it("compares what it leads to, structures too", () => {
  expect(fits(from("first", "input.Tags"), [{ Key: "a" }], { bindings })).toBe(true);
  expect(fits(from("first", "input.Tags"), [{ Key: "b" }], { bindings })).toBe(false);
});

it("compares bytes and times by what they are", () => {
  const left = { first: { output: { bytes: Uint8Array.of(1), time: new Date(5) } } };
  expect(fits(from("first", "output.bytes"), Uint8Array.of(1), { bindings: left })).toBe(true);
  expect(fits(from("first", "output.bytes"), Uint8Array.of(2), { bindings: left })).toBe(false);
  expect(fits(from("first", "output.time"), new Date(5), { bindings: left })).toBe(true);
  expect(fits(from("first", "output.time"), new Date(6), { bindings: left })).toBe(false);
});

it.each(["output.Nothing", "output.Versions.7.VersionId", "error.type"])("says that there is no %s", (path) => {
  expect(() => made(from("first", path), { bindings })).toThrow(NothingThere);
});
