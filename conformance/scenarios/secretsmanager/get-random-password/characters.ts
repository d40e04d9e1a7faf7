import { lacking } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";
import { anyOfAll, everyMark, everyOneOf, oneOfEach, only } from "./patterns.js";

/** What passwords are made of. */
export const passwordCharacterScenarios = [
  defineScenario({
    id: "get-random-password/characters/default",
    rules: ["SM-155"],
    title: "A password has 32 visible characters of ASCII unless it is told otherwise",
    steps: [
      {
        call: "GetRandomPassword",
        input: {},
        expect: { output: { RandomPassword: anyOfAll(32) }, evidence: "documented" },
      },
    ],
  }),
  defineScenario({
    id: "get-random-password/characters/each-type",
    rules: ["SM-155"],
    title: "Each type of character that is not excluded occurs, even in the shortest password that allows it",
    steps: Array.from({ length: 5 }, () => ({
      call: "GetRandomPassword" as const,
      input: { PasswordLength: 4 },
      expect: { output: { RandomPassword: oneOfEach(4) }, evidence: "documented" as const },
    })),
  }),
  defineScenario({
    id: "get-random-password/characters/each-mark",
    rules: ["SM-155"],
    title: "All 32 marks of ASCII are punctuation",
    steps: [
      {
        call: "GetRandomPassword",
        input: { PasswordLength: 4096, ExcludeLowercase: true, ExcludeUppercase: true, ExcludeNumbers: true },
        expect: { output: { RandomPassword: everyMark }, evidence: "documented" },
      },
    ],
  }),
  defineScenario({
    id: "get-random-password/characters/no-space",
    rules: ["SM-155", "SM-159"],
    title: "There is no space in a password that is not told to include it",
    steps: [
      {
        call: "GetRandomPassword",
        input: { PasswordLength: 4096 },
        expect: { output: { RandomPassword: lacking(" ") }, evidence: "documented" },
      },
      {
        call: "GetRandomPassword",
        input: { PasswordLength: 4096, IncludeSpace: false },
        expect: { output: { RandomPassword: lacking(" ") }, evidence: "documented" },
      },
    ],
  }),
  defineScenario({
    id: "get-random-password/characters/space",
    rules: ["SM-159"],
    title: "A password that is told to include the space has it among its characters",
    steps: [
      {
        call: "GetRandomPassword",
        input: { PasswordLength: 4096, IncludeSpace: true },
        expect: {
          output: { RandomPassword: everyOneOf(" aZ09!~", "a text with spaces, letters, digits and marks") },
          evidence: "documented",
        },
      },
    ],
  }),
  defineScenario({
    id: "get-random-password/characters/types-excluded",
    rules: ["SM-155"],
    title: "A type that is excluded does not occur, the others do",
    steps: [
      {
        call: "GetRandomPassword",
        input: { PasswordLength: 100, ExcludePunctuation: true },
        expect: { output: { RandomPassword: only("a-zA-Z0-9", 100, "a") }, evidence: "documented" },
      },
      {
        call: "GetRandomPassword",
        input: { PasswordLength: 100, ExcludeNumbers: true, ExcludePunctuation: true },
        expect: { output: { RandomPassword: only("a-zA-Z", 100, "a") }, evidence: "documented" },
      },
      {
        call: "GetRandomPassword",
        input: { PasswordLength: 100, ExcludeNumbers: true, ExcludePunctuation: true, ExcludeUppercase: true },
        expect: { output: { RandomPassword: only("a-z", 100, "a") }, evidence: "documented" },
      },
      {
        call: "GetRandomPassword",
        input: { PasswordLength: 100, ExcludeLowercase: true, ExcludePunctuation: true },
        expect: { output: { RandomPassword: only("A-Z0-9", 100, "A") }, evidence: "documented" },
      },
    ],
  }),
  defineScenario({
    id: "get-random-password/characters/excluded",
    rules: ["SM-158"],
    title: "Characters that are excluded never occur",
    steps: [
      {
        call: "GetRandomPassword",
        input: { PasswordLength: 4096, ExcludeCharacters: "abcXYZ019!]^-\\" },
        expect: {
          output: { RandomPassword: only('d-zA-W2-8"-,.\\/:-@\\[_`{-~', 4096, "d") },
          evidence: "documented",
        },
      },
    ],
  }),
  defineScenario({
    id: "get-random-password/characters/most-excluded",
    rules: ["SM-158"],
    title: "What is left of a type when characters are excluded still occurs",
    steps: [
      {
        call: "GetRandomPassword",
        input: {
          PasswordLength: 64,
          ExcludeCharacters: "bcdefghijklmnopqrstuvwxyz123456789",
          ExcludeUppercase: true,
          ExcludePunctuation: true,
        },
        expect: {
          output: { RandomPassword: everyOneOf("a0", "a text of the letter a and the digit 0") },
          evidence: "documented",
        },
      },
    ],
  }),
];
