import { changed, without, type Members } from "../members.js";
import type { Mutant } from "../mutant.js";
import { onInput, onOutput, onRefusal } from "../on-operations.js";
import { onRequestBody } from "../on-wire.js";

const onRequestedPassword = (change: (input: Members) => Members) => onInput("getRandomPassword", change);

/** Faults in random passwords. */
export const passwordMutants: readonly Mutant[] = [
  {
    name: "short-by-default",
    fault: "a password has 16 characters unless it is told otherwise",
    breaks: ["SM-155"],
    change: { in: "service", operations: onRequestedPassword((input) => ({ PasswordLength: 16, ...input })) },
  },
  {
    name: "no-type-required",
    fault: "no type of character has to occur, as the model's default says",
    breaks: ["SM-155"],
    change: {
      in: "service",
      operations: onRequestedPassword((input) => ({ RequireEachIncludedType: false, ...input })),
    },
  },
  {
    name: "types-always-required",
    fault: "each type has to occur whatever is asked for",
    breaks: ["SM-156", "SM-157"],
    change: { in: "service", operations: onRequestedPassword((input) => without(input, "RequireEachIncludedType")) },
  },
  {
    name: "marks-missing",
    fault: "the tilde is no punctuation",
    breaks: ["SM-155"],
    change: {
      in: "service",
      operations: onRequestedPassword((input) => ({
        ...input,
        ExcludeCharacters: `${input["ExcludeCharacters"] ?? ""}~`,
      })),
    },
  },
  {
    name: "excluded-types-occur",
    fault: "types cannot be excluded",
    breaks: ["SM-155"],
    change: {
      in: "service",
      operations: onRequestedPassword((input) =>
        without(input, "ExcludePunctuation", "ExcludeNumbers", "ExcludeUppercase", "ExcludeLowercase"),
      ),
    },
  },
  {
    name: "one-password-for-all",
    fault: "the password is the same each time",
    breaks: ["SM-155"],
    change: {
      in: "service",
      operations: onOutput("getRandomPassword", () => ({ RandomPassword: "aA1!".repeat(8) })),
    },
  },
  {
    name: "space-by-default",
    fault: "passwords have spaces in them without being told to, as one page has it",
    breaks: ["SM-155", "SM-159"],
    change: {
      in: "service",
      operations: onRequestedPassword((input) => ({ ...input, IncludeSpace: !(input["IncludeSpace"] ?? false) })),
    },
  },
  {
    name: "no-space-at-all",
    fault: "the space cannot be included",
    breaks: ["SM-159"],
    change: { in: "service", operations: onRequestedPassword((input) => without(input, "IncludeSpace")) },
  },
  {
    name: "password-of-eight-at-least",
    fault: "a password is made longer than it is told to be",
    breaks: ["SM-156", "SM-157"],
    change: {
      in: "service",
      operations: onRequestedPassword((input) =>
        changed(input, "PasswordLength", (length: number) => Math.max(8, length)),
      ),
    },
  },
  {
    name: "password-cut",
    fault: "a password that is to be too long is made as long as can be",
    breaks: ["SM-156"],
    change: {
      in: "service",
      wire: onRequestBody((body) => changed(body, "PasswordLength", (length: number) => Math.min(4096, length))),
    },
  },
  {
    name: "excluded-characters-occur",
    fault: "characters cannot be excluded",
    breaks: ["SM-158"],
    change: { in: "service", operations: onRequestedPassword((input) => without(input, "ExcludeCharacters")) },
  },
  {
    name: "excluded-with-their-type",
    fault: "a type goes as a whole when one of its characters is excluded",
    breaks: ["SM-158"],
    change: {
      in: "service",
      operations: onRequestedPassword((input) => ({
        ...input,
        ...(/[a-z]/.test(String(input["ExcludeCharacters"] ?? "")) && { ExcludeLowercase: true }),
      })),
    },
  },
  {
    name: "any-number-excluded",
    fault: "any number of characters can be excluded",
    breaks: ["SM-158"],
    change: {
      in: "service",
      wire: onRequestBody((body) => changed(body, "ExcludeCharacters", (text: string) => text.slice(0, 4096))),
    },
  },
  {
    name: "password-of-nothing",
    fault: "a password for which every type is excluded has letters nevertheless",
    breaks: ["SM-160"],
    change: {
      in: "service",
      operations: onRefusal("getRandomPassword", (_error, input, _context, next) =>
        next(without(input, "ExcludeLowercase")),
      ),
    },
  },
];
