import { headerOf } from "../attempt.js";
import { onEachAttempt, type Check } from "../check.js";

/** That it is the right one, HTTP sees to: a body of another length is no request. */
export const contentLength: Check = {
  id: "content-length",
  statement: "The length of the body stands in Content-Length, and the body does not come in chunks.",
  level: "must",
  cites: [{ trait: "aws.protocols#awsJson1_1" }],
  judge: ({ attempts }) =>
    onEachAttempt(
      attempts,
      (attempt) => {
        if (headerOf(attempt, "content-length") !== undefined) return [];
        const coding = headerOf(attempt, "transfer-encoding");
        const actual = coding === undefined ? "no such header" : `Transfer-Encoding: ${coding.slice(0, 100)}`;
        return [{ pointer: "/headers/content-length", expected: String(attempt.request.body.byteLength), actual }];
      },
      "it sent nothing",
    ),
};
