import { onEachAttempt, type Check } from "../check.js";

/** @see aws.protocols#awsJson1_1 */
export const post: Check = {
  id: "post",
  statement: "Every operation is called by POST at the path /.",
  level: "must",
  cites: [{ rule: "CS-120" }, { rule: "SM-002" }],
  judge: ({ attempts }) =>
    onEachAttempt(
      attempts,
      ({ request: { method, path } }) => [
        ...(method === "POST" ? [] : [{ pointer: "/method", expected: "POST", actual: method }]),
        ...(path === "/" ? [] : [{ pointer: "/path", expected: "/", actual: path.slice(0, 100) }]),
      ],
      "it sent nothing",
    ),
};
