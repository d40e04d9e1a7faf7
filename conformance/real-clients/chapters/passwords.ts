import { expect } from "vitest";
import { refusal } from "./patterns.js";
import type { Chapter } from "./seen.js";

/** 32 characters that can be seen, one of each type at least. */
const usual = /^(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])(?=.*[!-/:-@[-`{-~])[!-~]{32}$/;

/** Random passwords: as they come, and as they are asked for. */
export const passwords: Chapter = ({ first }) => ({
  first: { RandomPassword: expect.stringMatching(usual) },
  second: { RandomPassword: expect.not.stringContaining(String(first?.["RandomPassword"])) },
  digitsAndSpaces: { RandomPassword: expect.stringMatching(/^(?=.* )(?=.*[0-9])[0-9 ]{4096}$/) },
  withoutExcluded: { RandomPassword: expect.stringMatching(/^[a-m]{100}$/) },
  tooShort: refusal("InvalidParameterException", "Password length is too short based on the required types."),
});
