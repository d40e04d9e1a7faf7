import {
  targetOf,
  type MemberPlan,
  type ParameterPlan,
  type ServicePlan,
  type StructurePlan,
} from "../../plan/index.js";
import type { Imports } from "../shared/imports.js";
import { runtimeModule } from "../shared/module-path.js";
import { textForm } from "./text-form.js";
import { wireExpression } from "./wire-file.js";

/** The binding of a parameter in a style of OpenAPI. @see hallmark.openapi#parameter */
export function styledBinding(
  plan: ServicePlan,
  member: MemberPlan,
  parameter: ParameterPlan,
  imports: Imports,
): string {
  const rest = (name: string) => imports.value(name, runtimeModule(plan, "server/rest"));
  const { in: place, name, style, explode, content } = parameter;
  const fields = [`in: "${place}"`, `name: ${JSON.stringify(name)}`, `style: "${style}"`, `explode: ${explode}`];
  const form = content === undefined ? formOf(member) : json(member);
  return `${rest("styled")}(${JSON.stringify(member.name)}, { ${fields.join(", ")} }, ${form})`;

  function json(value: MemberPlan): string {
    return `${rest("jsonOf")}(${wireExpression(plan, value, imports)})`;
  }

  function formOf(value: MemberPlan): string {
    const target = targetOf(plan, value);
    switch (target.kind) {
      case "list":
        return isText(target.member)
          ? `${rest("listOf")}(${textForm(plan, target.member, "date-time", imports)})`
          : json(value);
      case "map":
        return `${rest("objectOf")}({}, { form: ${formOf(target.value)} })`;
      case "structure":
        return objectForm(target);
      case "union":
        return json(value);
      default:
        return isText(value) ? `${rest("scalarOf")}(${textForm(plan, value, "date-time", imports)})` : json(value);
    }
  }

  function objectForm({ members }: StructurePlan): string {
    const others = members.find(({ holdsOthers }) => holdsOthers);
    const properties = members
      .filter((own) => own !== others)
      .map((own) => {
        const key = JSON.stringify(own.jsonName ?? own.name);
        return `[${key}]: { member: ${JSON.stringify(own.name)}, form: ${formOf(own)} }`;
      });
    const map = others && targetOf(plan, others);
    const more =
      others && map?.kind === "map" ? `, { member: ${JSON.stringify(others.name)}, form: ${formOf(map.value)} }` : "";
    return `${rest("objectOf")}({ ${properties.join(", ")} }${more})`;
  }

  /** Whether a value is written as one text. */
  function isText(value: MemberPlan): boolean {
    const target = targetOf(plan, value);
    if (target.kind === "enum" || target.kind === "intEnum") return true;
    return target.kind === "simple" && target.type !== "blob" && target.type !== "document";
  }
}
