import { Refused } from "../refused.js";
import { defaultAssumptions, type Assumptions } from "./assumptions.js";

type Name = keyof Assumptions;
type TextName = { [Each in Name]: Assumptions[Each] extends string ? Each : never }[Name];

/** The values of those that are neither numbers nor yes or no. */
const choices: { readonly [Each in TextName]: readonly Assumptions[Each][] } = {
  labelsOnDemotedVersion: ["kept", "dropped"],
  restoreOfUnmarked: ["succeeds", "refused"],
  deletionOfMarked: ["refused", "rescheduled"],
  foreignArn: ["not-found", "access-denied"],
  sortOrder: ["asc", "desc"],
  descriptionFilter: ["words", "prefix"],
  noCharactersError: ["InvalidParameterException", "InvalidRequestException"],
  repeatedRotation: ["succeeds", "refused"],
};

/**
 * Reads choices as people type them, `restoreOfUnmarked=refused`; of one name the last counts.
 *
 * @throws Refused for an assumption that there is not, or a value that it cannot have; the message says what there is.
 */
export function parseAssumptions(settings: readonly string[]): Partial<Assumptions> {
  return Object.fromEntries(
    settings.map((setting) => {
      const [name = "", ...rest] = setting.split("=");
      if (!isName(name)) {
        throw new Refused(`there is no assumption ${JSON.stringify(name)}; there are ${names.join(", ")}`);
      }
      return [name, valueOf(name, rest.join("="))];
    }),
  );
}

const names = Object.keys(defaultAssumptions);

function isName(name: string): name is Name {
  return names.includes(name);
}

function valueOf(name: Name, text: string): string | number | boolean {
  const usual = defaultAssumptions[name];
  if (typeof usual === "number") {
    if (/^\d{1,15}$/.test(text)) return Number(text);
    throw new Refused(`${name} takes a whole number, for example ${name}=${usual}`);
  }
  const values: readonly string[] = typeof usual === "boolean" ? ["true", "false"] : choices[name as TextName];
  if (!values.includes(text)) throw new Refused(`${name} takes ${values.join(" or ")}`);
  return typeof usual === "boolean" ? text === "true" : text;
}
