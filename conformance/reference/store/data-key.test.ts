import { randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import { parseDataKey } from "./data-key.js";

const key = randomBytes(32);

it.each<[string, string]>([
  ["base64", key.toString("base64")],
  ["base64 without its end", key.toString("base64").replace("=", "")],
  ["base64 for URLs", key.toString("base64url")],
  ["hex", key.toString("hex")],
  ["hex in capitals", key.toString("hex").toUpperCase()],
  ["base64 with a line break", `\n ${key.toString("base64")}\r\n`],
])("reads %s", (_, text) => {
  expect(parseDataKey(text)).toEqual(new Uint8Array(key));
});

it.each<[string, string, string]>([
  ["nothing", "", "this is nothing"],
  ["white space", " \n", "this is nothing"],
  ["16 bytes", key.subarray(16).toString("base64"), "this is 16 bytes"],
  ["33 bytes in hex", `${key.toString("hex")}00`, "this is 33 bytes"],
  ["a password", "correct horse", "this is neither base64 nor hex"],
  ["base64 with something in it", `${key.toString("base64").slice(0, 20)}!`, "this is neither base64 nor hex"],
])("refuses %s without saying what it is", (_, text, message) => {
  expect(() => parseDataKey(text)).toThrow(
    expect.objectContaining({ reason: "bad-key", message: expect.stringContaining(message) as string }),
  );
  if (text.trim()) expect(() => parseDataKey(text)).not.toThrow(text);
});
