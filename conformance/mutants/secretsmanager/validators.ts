import type { Mutant } from "../mutant.js";
import { onViolations } from "../on-validators.js";
import type { Members } from "../members.js";

const dropping = (trait: string) => onViolations((found) => found.filter((violation) => violation.trait !== trait));

/** Faults in the generated validators. */
export const validatorMutants: readonly Mutant[] = [
  {
    name: "validator-counts-units",
    fault: "the validator counts UTF-16 units",
    breaks: ["CS-055", "CS-081", "CS-082"],
    change: {
      in: "validators",
      validators: onViolations((found, { Description, Tags }) => {
        const texts = [
          ["/Description", Description, 2048],
          ...((Tags ?? []) as readonly Members[]).flatMap(
            ({ Key, Value }, index) =>
              [
                [`/Tags/${index}/Key`, Key, 128],
                [`/Tags/${index}/Value`, Value, 256],
              ] as const,
          ),
        ] as const;
        const over = texts.filter(([, text, limit]) => typeof text === "string" && text.length > limit);
        const known = new Set(found.map(({ pointer }) => pointer));
        return [
          ...found,
          ...over
            .filter(([pointer]) => !known.has(pointer))
            .map(([pointer]) => ({ pointer, trait: "smithy.api#length" })),
        ];
      }),
    },
  },
  {
    name: "validator-needs-nothing",
    fault: "the validator demands no member",
    breaks: ["CS-030"],
    change: { in: "validators", validators: dropping("smithy.api#required") },
  },
  {
    name: "validator-without-lengths",
    fault: "the validator looks at no length",
    breaks: [
      "CS-035",
      "CS-049",
      "CS-055",
      "CS-061",
      "CS-068",
      "CS-070",
      "CS-081",
      "CS-082",
      "CS-096",
      "SM-068",
      "SM-085",
      "SM-104",
      "SM-064",
    ],
    change: { in: "validators", validators: dropping("smithy.api#length") },
  },
  {
    name: "validator-without-patterns",
    fault: "the validator looks at no pattern",
    breaks: ["CS-097", "SM-104"],
    change: { in: "validators", validators: dropping("smithy.api#pattern") },
  },
  {
    name: "validator-without-conditions",
    fault: "the validator knows no rules between members",
    breaks: ["CS-006", "SM-067", "SM-121", "SM-122", "SM-043", "SM-046", "SM-064", "SM-065"],
    change: { in: "validators", validators: dropping("smithy.contracts#conditions") },
  },
  {
    name: "validator-without-documentation",
    fault: "the validator knows nothing that the documentation alone says",
    breaks: ["CS-031", "CS-032", "CS-062", "CS-080", "CS-084", "CS-086", "CS-097", "SM-003", "SM-111"],
    change: { in: "validators", validators: dropping("hallmark.docs#checks") },
  },
  {
    name: "validator-demands-value",
    fault: "the validator demands a value",
    breaks: ["CS-009", "CS-070"],
    change: {
      in: "validators",
      validators: onViolations((found, value) =>
        "Name" in value && value["SecretString"] === undefined && value["SecretBinary"] === undefined
          ? [...found, { pointer: "/SecretString", trait: "smithy.api#required" }]
          : found,
      ),
    },
  },
  {
    name: "validator-counts-reserved-tags",
    fault: "the validator counts tags that begin with aws:",
    breaks: ["CS-086"],
    change: {
      in: "validators",
      validators: onViolations((found, { Tags }) =>
        ((Tags ?? []) as readonly unknown[]).length > 50 && !found.some(({ pointer }) => pointer === "/Tags")
          ? [...found, { pointer: "/Tags", trait: "hallmark.docs#checks" }]
          : found,
      ),
    },
  },
  {
    name: "validator-loses-position",
    fault: "the validator does not say which element of a list is wrong",
    breaks: ["CS-081", "CS-082", "CS-084", "CS-097"],
    change: {
      in: "validators",
      validators: onViolations((found) =>
        found.map((each) => ({ ...each, pointer: each.pointer.replace(/\/\d+/, "") })),
      ),
    },
  },
  {
    name: "validator-refuses-foreign-members",
    fault: "the validator refuses members that it does not know",
    breaks: ["CS-134"],
    change: {
      in: "validators",
      validators: onViolations((found, value) =>
        "Flavour" in value ? [...found, { pointer: "/Flavour", trait: "type" }] : found,
      ),
    },
  },
];
