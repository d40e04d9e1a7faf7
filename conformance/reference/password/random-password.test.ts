import fc from "fast-check";
import { expect, it } from "vitest";
import type { GetRandomPasswordRequest } from "../../../generated/secretsmanager/types/index.js";
import { defaultAssumptions, type Assumptions } from "../assumptions.js";
import { randomBytes, type RandomBytes } from "../random.js";
import { PUNCTUATION, randomPassword } from "./random-password.js";

const make = (
  request: GetRandomPasswordRequest = {},
  assumptions: Partial<Assumptions> = {},
  random: RandomBytes = randomBytes,
) => randomPassword(request, { random, assumptions: { ...defaultAssumptions, ...assumptions } });

const isLower = /[a-z]/;
const isUpper = /[A-Z]/;
const isDigit = /[0-9]/;
const isPunctuation = /[^a-zA-Z0-9 ]/;

it("is 32 characters of the four types by default, each type among them", () => {
  for (let n = 0; n < 200; n++) {
    const password = make();
    expect(password).toMatch(/^[!-~]{32}$/);
    for (const type of [isLower, isUpper, isDigit, isPunctuation]) expect(password).toMatch(type);
  }
});

it("knows the 32 ASCII punctuation characters", () => {
  const ascii = Array.from({ length: 94 }, (_, at) => String.fromCharCode(0x21 + at));
  expect([...PUNCTUATION].sort()).toEqual(ascii.filter((character) => isPunctuation.test(character)).sort());
});

const requests = fc.record(
  {
    PasswordLength: fc.integer({ min: 5, max: 200 }),
    // One letter is left at least.
    ExcludeCharacters: fc.string({ maxLength: 30, unit: "grapheme" }).map((text) => text.replaceAll("x", "")),
    ExcludeNumbers: fc.boolean(),
    ExcludePunctuation: fc.boolean(),
    ExcludeUppercase: fc.boolean(),
    IncludeSpace: fc.boolean(),
    RequireEachIncludedType: fc.boolean(),
  },
  { requiredKeys: [] },
);

it("has the length, the types and none of the exclusions that a request names", () => {
  fc.assert(
    fc.property(requests, (request) => {
      const password = make(request);
      expect(password).toHaveLength(request.PasswordLength ?? 32);
      for (const character of request.ExcludeCharacters ?? "") expect(password).not.toContain(character);
      if (request.ExcludeNumbers) expect(password).not.toMatch(isDigit);
      if (request.ExcludePunctuation) expect(password).not.toMatch(isPunctuation);
      if (request.ExcludeUppercase) expect(password).not.toMatch(isUpper);
      if (!request.IncludeSpace) expect(password).not.toContain(" ");
      expect(password).toMatch(/^[ -~]*$/);
    }),
  );
});

it("has every included type in a password that is no longer than their number", () => {
  fc.assert(
    fc.property(fc.integer({ min: 4, max: 6 }), (PasswordLength) => {
      const password = make({ PasswordLength });
      for (const type of [isLower, isUpper, isDigit, isPunctuation]) expect(password).toMatch(type);
    }),
    { numRuns: 500 },
  );
});

it.each([
  [{ PasswordLength: 3 }],
  [{ PasswordLength: 1, ExcludeNumbers: true, ExcludePunctuation: true }],
  [{ PasswordLength: 3, RequireEachIncludedType: true }],
])("refuses a length too short for the types: %j", (request) => {
  expect(() => make(request)).toThrow("Password length is too short based on the required types.");
});

it.each([
  [{ PasswordLength: 1, RequireEachIncludedType: false }, /^[!-~]$/],
  [{ PasswordLength: 1, ExcludeNumbers: true, ExcludePunctuation: true, ExcludeUppercase: true }, /^[a-z]$/],
  [{ PasswordLength: 4, IncludeSpace: true }, /^[ -~]{4}$/],
  [{ PasswordLength: 3, ExcludeCharacters: "0123456789" }, /^[^0-9]{3}$/],
  [{ PasswordLength: 4096 }, /^[!-~]{4096}$/],
])("makes one of %j", (request, want) => {
  expect(make(request)).toMatch(want);
});

const NONE = { ExcludeLowercase: true, ExcludeUppercase: true, ExcludeNumbers: true, ExcludePunctuation: true };

it.each(["InvalidParameterException", "InvalidRequestException"] as const)(
  "refuses to choose from nothing, by default or choice with %s",
  (noCharactersError) => {
    expect(() => make(NONE, { noCharactersError })).toThrow(expect.objectContaining({ name: noCharactersError }));
    const abc = "abcdefghijklmnopqrstuvwxyz";
    expect(() => make({ ...NONE, ExcludeLowercase: false, ExcludeCharacters: abc }, { noCharactersError })).toThrow(
      expect.objectContaining({ name: noCharactersError }),
    );
  },
);

it("makes a password of spaces where nothing else is left", () => {
  expect(make({ ...NONE, IncludeSpace: true, PasswordLength: 5 })).toBe("     ");
});

it("counts the space among the required types where it is assumed to be one", () => {
  for (let n = 0; n < 50; n++) {
    expect(make({ IncludeSpace: true, PasswordLength: 5 }, { spaceIsRequired: true })).toContain(" ");
  }
  expect(() => make({ IncludeSpace: true, PasswordLength: 4 }, { spaceIsRequired: true })).toThrow("too short");
});

it("refuses a type that was emptied character by character where it is assumed to be required still", () => {
  const request = { ExcludeCharacters: "0123456789" };
  expect(() => make(request, { emptyTypeIsRequired: true })).toThrow("no characters left");
  expect(make(request)).not.toMatch(isDigit);
});

it("gives the same password from the same random source", () => {
  const source = (): RandomBytes => {
    let state = 7;
    return (length) =>
      Uint8Array.from({ length }, () => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) >>> 24);
  };
  expect(make({}, {}, source())).toBe(make({}, {}, source()));
});

it("uses every character at every place about as often as any other", () => {
  const rounds = 20_000;
  const counts = Array.from({ length: 2 }, () => new Map<string, number>());
  for (let n = 0; n < rounds; n++) {
    const password = make({ ...NONE, ExcludeNumbers: false, ExcludeUppercase: false, PasswordLength: 2 });
    [...password].forEach((character, at) => counts[at]!.set(character, (counts[at]!.get(character) ?? 0) + 1));
  }
  // One digit and one letter, in either order: each digit at each place once in 20, each letter once in 52.
  for (const places of counts) {
    for (const digit of "0123456789") expect(places.get(digit)).toBeGreaterThan(rounds / 20 - 200);
    for (const letter of "ABCXYZ") expect(places.get(letter)).toBeGreaterThan(rounds / 52 - 130);
  }
});
