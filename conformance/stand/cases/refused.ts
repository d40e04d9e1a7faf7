import { type Case } from "../case.js";

const preferred = ["ResourceExistsException", "ResourceNotFoundException", "InvalidRequestException"];

/** An error that the operation declares, so that clients have a class for it. */
export const refused: Case = {
  id: "refused",
  title: "The first attempt of each call is answered with 400 and an error that its operation declares",
  demand: "no retry",
  faultOn({ inCall, errors }) {
    if (inCall > 1) return undefined;
    const type = preferred.find((name) => errors.includes(name)) ?? "InvalidParameterException";
    return { kind: "answer", status: 400, type };
  },
};
