import { firstOf, isObject } from "./json-body.js";
import type { ObservedError } from "../../runner/observation.js";

/** Where an error of AWS's JSON protocols says what it is: the first that is there counts. */
export const errorMembers = {
  type: ["__type", "code"],
  typeHeader: "x-amzn-errortype",
  message: ["Message", "message"],
} as const;

/** What an answer that is no output says. @param parsed Its body, `undefined` for what is no JSON. */
export function awsError(status: number, headers: Headers, body: string, parsed: unknown): ObservedError {
  const members = isObject(parsed) ? parsed : {};
  const type = firstOf(members, errorMembers.type) ?? headers.get(errorMembers.typeHeader) ?? "";
  const message = firstOf(members, errorMembers.message);
  return {
    type: bareName(typeof type === "object" ? "" : String(type)),
    status,
    message: typeof message === "string" ? message : parsed === undefined ? body.slice(0, 200) : undefined,
  };
}

/** `ResourceExistsException` of `com.amazonaws.secretsmanager#ResourceExistsException:http://…`. */
function bareName(type: string): string {
  return type.slice(type.indexOf("#") + 1).replace(/:.*$/s, "");
}
