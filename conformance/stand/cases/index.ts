import type { Case } from "../case.js";
import { answerLost } from "./answer-lost.js";
import { cutOff } from "./cut-off.js";
import { denied } from "./denied.js";
import { invalid } from "./invalid.js";
import { outOfOrder } from "./out-of-order.js";
import { plain } from "./plain.js";
import { refused } from "./refused.js";
import { serverError } from "./server-error.js";
import { throttled } from "./throttled.js";
import { unavailable } from "./unavailable.js";

export { plain };

/** Every case there is, `plain` first: the others are measured by it. A new one is a file and a line here. */
export const cases: readonly Case[] = [
  plain,
  serverError,
  throttled,
  unavailable,
  cutOff,
  answerLost,
  outOfOrder,
  invalid,
  denied,
  refused,
];
