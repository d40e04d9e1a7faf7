import { onEachAttempt, type Check } from "../check.js";

export const jsonBody: Check = {
  id: "json-body",
  statement: "The body is one JSON object in UTF-8, in which no object has a key twice; without members it is {}.",
  level: "must",
  cites: [{ rule: "CS-120" }, { rule: "CS-131" }],
  judge: ({ attempts }) =>
    onEachAttempt(
      attempts,
      ({ body: { fault } }) =>
        fault === undefined ? [] : [{ pointer: "/body", expected: "one JSON object", actual: fault }],
      "it sent nothing",
    ),
};
