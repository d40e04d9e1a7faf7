import { ValidationException } from "../../../generated/secretsmanager/errors/index.js";
import { changed, without, type Members } from "../members.js";
import type { Mutant } from "../mutant.js";
import { around, onInput, onOutput } from "../on-operations.js";
import { onAnswerBody, onRequestBody } from "../on-wire.js";

/** Faults in what DescribeSecret tells. */
export const descriptionMutants: readonly Mutant[] = [
  {
    name: "description-forgotten",
    fault: "descriptions are not stored",
    breaks: ["CS-055", "CS-028"],
    change: { in: "service", operations: onInput("createSecret", (input) => without(input, "Description")) },
  },
  {
    name: "description-trimmed",
    fault: "spaces around a description are cut off",
    breaks: ["CS-055"],
    change: {
      in: "service",
      operations: onInput("createSecret", (input) => changed(input, "Description", (text: string) => text.trim())),
    },
  },
  {
    name: "empty-description-shown",
    fault: "DescribeSecret has an empty description where there is none",
    breaks: ["CS-056", "CS-124"],
    change: { in: "service", operations: onOutput("describeSecret", (output) => ({ Description: "", ...output })) },
  },
  {
    name: "empty-description-refused",
    fault: "an empty description is refused",
    breaks: ["CS-056"],
    change: {
      in: "service",
      operations: around("createSecret", (next, input) => {
        if (input["Description"] === "") throw new ValidationException({ message: "Description must not be empty." });
        return next(input);
      }),
    },
  },
  {
    name: "description-cut-off",
    fault: "what is too long of a description is cut off",
    breaks: ["CS-055", "CS-129"],
    change: {
      in: "service",
      wire: onRequestBody((body) => changed(body, "Description", (text: string) => [...text].slice(0, 2048).join(""))),
    },
  },
  {
    name: "utf-16-units",
    fault: "the service counts UTF-16 units in place of characters",
    breaks: ["CS-055", "CS-081", "CS-082"],
    change: {
      in: "service",
      operations: around("createSecret", (next, input) => {
        const tags = (input["Tags"] ?? []) as readonly Members[];
        const isOver = (text: unknown, limit: number) => typeof text === "string" && text.length > limit;
        if (
          isOver(input["Description"], 2048) ||
          tags.some(({ Key, Value }) => isOver(Key, 128) || isOver(Value, 256))
        ) {
          throw new ValidationException({ message: "Too long." });
        }
        return next(input);
      }),
    },
  },
  {
    name: "dates-as-text",
    fault: "dates are written out",
    breaks: ["CS-028"],
    change: {
      in: "service",
      wire: onAnswerBody("output", (body) =>
        Object.fromEntries(
          Object.entries(body).map(([name, value]) => [
            name,
            name.endsWith("Date") && typeof value === "number" ? new Date(value * 1000).toISOString() : value,
          ]),
        ),
      ),
    },
  },
  {
    name: "dates-in-milliseconds",
    fault: "dates are milliseconds",
    breaks: ["CS-028", "CS-024"],
    change: {
      in: "service",
      wire: onAnswerBody("output", (body) =>
        Object.fromEntries(
          Object.entries(body).map(([name, value]) => [
            name,
            name.endsWith("Date") && typeof value === "number" ? value * 1000 : value,
          ]),
        ),
      ),
    },
  },
  {
    name: "never-read",
    fault: "DescribeSecret never tells when a secret was read",
    breaks: ["CS-028"],
    change: { in: "service", operations: onOutput("describeSecret", (output) => without(output, "LastAccessedDate")) },
  },
  {
    name: "always-read",
    fault: "every secret seems to have been read today",
    breaks: ["CS-028"],
    change: {
      in: "service",
      operations: onOutput("describeSecret", (output) => ({ LastAccessedDate: new Date(), ...output })),
    },
  },
];
