import { moment, refusal, uuid } from "./patterns.js";
import type { Chapter } from "./seen.js";

/** Several values at once: what cannot be read is told beside what can. */
export const batches: Chapter = ({ one, two, three }) => {
  const value = (made: typeof one, name: string) => ({
    ARN: made?.ARN,
    Name: `batches/${name}`,
    VersionId: made?.VersionId,
    SecretString: name,
    VersionStages: ["AWSCURRENT"],
    CreatedDate: moment(),
  });
  return {
    one: { ARN: one?.ARN, Name: "batches/one", VersionId: uuid },
    two: { ARN: two?.ARN, Name: "batches/two", VersionId: uuid },
    three: { ARN: three?.ARN, Name: "batches/three", VersionId: uuid },
    someFail: {
      SecretValues: [value(two, "two"), value(one, "one")],
      Errors: [
        {
          SecretId: "batches/absent",
          ErrorCode: "ResourceNotFoundException",
          Message: "Secrets Manager can't find the specified secret.",
        },
        {
          SecretId: "batches/empty",
          ErrorCode: "ResourceNotFoundException",
          Message: "Secrets Manager can't find the specified secret value for staging label: AWSCURRENT",
        },
      ],
    },
    pages: [[value(one, "one"), value(two, "two")], [value(three, "three")]],
    both: refusal("InvalidParameterException", "Either 'SecretIdList' or 'Filters' must be provided, but not both."),
  };
};
