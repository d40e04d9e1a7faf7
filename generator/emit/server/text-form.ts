import { targetOf, type MemberPlan, type ServicePlan, type TimestampFormat } from "../../plan/index.js";
import type { Imports } from "../shared/imports.js";
import { runtimeModule } from "../shared/module-path.js";

const TIMES = { "epoch-seconds": "epochSeconds", "date-time": "dateTime", "http-date": "httpDate" } as const;

/** `text.integer`: how a member's value, or an element of its list, is written in a path, a query or a header. */
export function textForm(
  plan: ServicePlan,
  member: MemberPlan,
  timestampFormat: TimestampFormat,
  imports: Imports,
): string {
  const target = targetOf(plan, member);
  return `${imports.value("text", runtimeModule(plan, "server/rest"))}.${formName()}`;

  function formName(): string {
    switch (target.kind) {
      case "enum":
        return "string";
      case "intEnum":
        return "integer";
      case "simple":
        if (target.type === "timestamp") return TIMES[member.timestampFormat ?? timestampFormat];
        if (target.type === "string" && isEncoded(member)) return "encodedString";
        if (target.type !== "blob" && target.type !== "document") return target.type;
        break;
      default:
        break;
    }
    throw new Error(`${member.id} cannot be written as text`);
  }

  function isEncoded({ http, traits }: MemberPlan): boolean {
    const hasMediaType =
      traits.has("smithy.api#mediaType") || (target.kind === "simple" && target.mediaType !== undefined);
    return hasMediaType && http?.location !== "label" && http?.location !== "query";
  }
}
