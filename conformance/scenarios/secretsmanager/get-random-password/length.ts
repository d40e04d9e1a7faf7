import { differing, from, present, repeat } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";
import { anyOfAll, only } from "./patterns.js";

const tooShort = {
  error: "InvalidParameterException",
  status: 400,
  message: "Password length is too short based on the required types.",
  evidence: "unknown",
} as const;

/** How long passwords are. */
export const passwordLengthScenarios = [
  defineScenario({
    id: "get-random-password/length/limits",
    rules: ["SM-156"],
    title: "A password has as many characters as it is told to have, up to 4096",
    steps: [
      {
        call: "GetRandomPassword",
        input: { PasswordLength: 20 },
        expect: { output: { RandomPassword: anyOfAll(20) }, evidence: "model" },
      },
      {
        call: "GetRandomPassword",
        input: { PasswordLength: 4096 },
        expect: { output: { RandomPassword: anyOfAll(4096) }, evidence: "model" },
      },
    ],
  }),
  defineScenario({
    id: "get-random-password/length/shortest",
    rules: ["SM-156"],
    title: "A password may have a single character, if it need not have one of each type",
    steps: [
      {
        call: "GetRandomPassword",
        input: { PasswordLength: 1, RequireEachIncludedType: false },
        expect: { output: { RandomPassword: anyOfAll(1) }, evidence: "model" },
      },
    ],
  }),
  defineScenario({
    id: "get-random-password/length/too-long",
    rules: ["SM-156"],
    title: "A password of more than 4096 characters is refused in the words of constraints",
    steps: [
      {
        call: "GetRandomPassword",
        input: { PasswordLength: 4097 },
        expect: {
          error: "ValidationException",
          status: 400,
          message:
            "1 validation error detected: Value '4097' at 'passwordLength' failed to satisfy constraint: Member must have value less than or equal to 4096",
          evidence: { refusal: "model", error: "unknown" },
          violations: [{ pointer: "/PasswordLength", trait: "smithy.api#range" }],
        },
      },
    ],
  }),
  defineScenario({
    id: "get-random-password/length/too-short",
    rules: ["SM-157"],
    title: "A password must be long enough for one character of each type that is required",
    steps: [
      { call: "GetRandomPassword", input: { PasswordLength: 3 }, expect: tooShort },
      {
        call: "GetRandomPassword",
        input: { PasswordLength: 1, ExcludePunctuation: true, ExcludeNumbers: true },
        expect: tooShort,
      },
      {
        call: "GetRandomPassword",
        input: { PasswordLength: 3, ExcludePunctuation: true },
        expect: { output: { RandomPassword: only("a-zA-Z0-9", 3, "a") }, evidence: "unknown" },
      },
    ],
  }),
  defineScenario({
    id: "get-random-password/length/no-type-required",
    rules: ["SM-157"],
    title: "Where no type is required a password may be as short as one likes",
    steps: [
      {
        call: "GetRandomPassword",
        input: { PasswordLength: 3, RequireEachIncludedType: false },
        expect: { output: { RandomPassword: anyOfAll(3) }, evidence: "unknown" },
      },
    ],
  }),
  defineScenario({
    id: "get-random-password/length/most-excluded-characters",
    rules: ["SM-158"],
    title: "Up to 4096 characters can be excluded",
    steps: [
      {
        call: "GetRandomPassword",
        input: { ExcludeCharacters: repeat("a", 4096) },
        expect: { output: { RandomPassword: only("!-`b-~", 32, "b") }, evidence: "model" },
      },
      {
        call: "GetRandomPassword",
        input: { ExcludeCharacters: repeat("a", 4097) },
        expect: {
          error: "ValidationException",
          status: 400,
          evidence: { refusal: "model", error: "unknown" },
          violations: [{ pointer: "/ExcludeCharacters", trait: "smithy.api#length" }],
        },
      },
    ],
  }),
  defineScenario({
    id: "get-random-password/length/nothing-left",
    rules: ["SM-160"],
    title: "A password for which every type is excluded cannot be made",
    steps: [
      {
        call: "GetRandomPassword",
        input: { ExcludeLowercase: true, ExcludeUppercase: true, ExcludeNumbers: true, ExcludePunctuation: true },
        expect: { error: "InvalidParameterException", status: 400, evidence: "unknown" },
      },
    ],
  }),
  defineScenario({
    id: "get-random-password/length/random",
    rules: ["SM-155"],
    title: "A password is another one each time",
    steps: [
      { as: "first", call: "GetRandomPassword", input: {}, expect: { output: { RandomPassword: present() } } },
      {
        call: "GetRandomPassword",
        input: {},
        expect: {
          output: { RandomPassword: differing(from("first", "output.RandomPassword")) },
          evidence: "documented",
        },
      },
    ],
  }),
];
