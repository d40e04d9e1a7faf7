import type { MemberPlan } from "../../plan/index.js";
import { literal } from "../shared/literal.js";
import { statedRules } from "./stated-rules.js";
import type { ValidatorFile } from "./validator-file.js";

/** A value in generated code: how to get at it and how to say where it is. */
export interface Place {
  readonly file: ValidatorFile;
  /** The member whose value it is. */
  readonly member: MemberPlan;
  /** The variable that holds it. */
  readonly variable: string;
  /** Start of the names of its violations: `name` of `nameLength`. */
  readonly stem: string;
  /** JSON Pointer from the value that the function was given, as far as it is the same for all values. */
  readonly pointer: string;
  /** The variable with the last step of the pointer, where it is not: an index or a key. */
  readonly key?: string | undefined;
  /** What contains it is sensitive. */
  readonly isInSecret: boolean;
  /** Whether the function counts how deep it is, in `depth`. */
  readonly isRecursive: boolean;
  /** An expression: whether the value is sent to the service and does not come from it. */
  readonly isSent: string;
}

/** What is said of a value that is not there; `ruled out`: the code around it has asked already. */
export type Absence = "allowed" | "required" | "not null" | "ruled out";

/** One of the runtime's makers of violations with what it takes between the pointer and the rules. */
export interface Finding {
  /** End of the constant's name: `Length`. */
  readonly name: string;
  /** `length`, `required`, ... of `runtime/validation.ts`. */
  readonly maker: string;
  readonly details?: string | undefined;
  /** The whole value at the pointer may not be shown, beyond what the member says. */
  readonly isSensitive?: boolean | undefined;
}

/** The statement that reports a violation, which is made once, as a constant of the module. */
export function report(place: Place, finding: Finding): string {
  const { file, pointer, key, stem } = place;
  const about = aboutOf(place, finding.isSensitive ?? false);
  const details = [JSON.stringify(pointer), finding.details, about];
  const constant = file.made(`${stem}${finding.name}`, finding.maker, details);
  if (key === undefined) return `found = ${file.runtime("add")}(found, ${constant});`;
  return `found = ${file.runtime("addAt")}(found, ${constant}, ${key});`;
}

function aboutOf({ member, isInSecret }: Place, isSensitive: boolean): string | undefined {
  return about(statedRules(member.rules), isSensitive || isInSecret || member.isSensitive);
}

/** The rules and sensitivity of a violation as the runtime takes them; nothing where there is nothing to say. */
export function about(rules: readonly string[], isSensitive: boolean, message?: string): string | undefined {
  const parts = [
    rules.length > 0 ? `rules: ${literal(rules)}` : undefined,
    isSensitive ? "isSensitive: true" : undefined,
    message === undefined ? undefined : `message: ${JSON.stringify(message)}`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : `{ ${parts.join(", ")} }`;
}
