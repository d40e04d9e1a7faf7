import type { GeneratedFile } from "../../emit/index.js";
import { types } from "../../emit/types/index.js";
import {
  httpLocation,
  type MemberPlan,
  type ServicePlan,
  type ShapePlan,
  type StructurePlan,
} from "../../plan/index.js";
import { operationsOf, type DescribedDocument } from "./described-document.js";

/**
 * The types of a service in which members go by their names on the wire, which types do not know: `jsonName`, and the
 * places of parameters. What may be any JSON value is `unknown`, and errors are no classes. Nothing else is changed.
 */
export function typesOnTheWire(plan: ServicePlan, document: DescribedDocument): readonly GeneratedFile[] {
  const structures = new Map(
    [...plan.shapes.values()]
      .filter((shape): shape is StructurePlan => shape.kind === "structure")
      .map((shape) => [`${plan.names.folder}/types/${shape.fileName}.ts`, shape]),
  );
  const labels = labelsOf(plan, document);
  return types.emit(plan).map(({ path, text }) => {
    const structure = structures.get(path);
    const names = new Map(
      structure?.members.map((member) => [member.name, labels.get(member.id) ?? wireName(structure, member)]),
    );
    const renamed = text.replace(/^ {2}([A-Za-z_]\w*)(\??: )/gm, (line, name: string, rest: string) => {
      const wire = names.get(name);
      return wire === undefined ? line : `  ${JSON.stringify(wire)}${rest}`;
    });
    return { path, text: structure ? withoutDocuments(renamed) : withoutDocuments(text) };
  });
}

/** Errors as what their bodies are. */
export function withoutClasses(plan: ServicePlan): ServicePlan {
  const shapes = [...plan.shapes].map(([id, shape]): [string, ShapePlan] => [
    id,
    shape.kind === "structure" && shape.role === "error" ? { ...shape, role: "nested" } : shape,
  ]);
  return { ...plan, shapes: new Map(shapes) as ServicePlan["shapes"] };
}

/** What the document calls the labels of paths, which stand at the same places. */
function labelsOf(plan: ServicePlan, document: DescribedDocument): ReadonlyMap<string, string> {
  return new Map(
    operationsOf(plan, document).flatMap(({ operation, path }) => {
      const theirs = path.split("/");
      return operation.http!.uri.split("/").flatMap((segment, index) => {
        const label = /^\{(.*)\}$/.exec(segment)?.[1];
        const member = operation.input?.members.find(({ name, http }) => label === name || label === http?.name);
        const name = /^\{(.*)\}$/.exec(theirs[index] ?? "")?.[1];
        return member && name !== undefined ? [[member.id, `path ${name}`] as const] : [];
      });
    }),
  );
}

/** What may be any JSON value is `unknown` to them. */
function withoutDocuments(text: string): string {
  return text
    .replace(/^import type \{ DocumentType \} .*\n/gm, "")
    .replace(/^(import type \{ )DocumentType, /gm, "$1")
    .replace(/\bDocumentType\b/g, "unknown");
}

function wireName({ role }: StructurePlan, member: MemberPlan): string {
  if (member.holdsOthers) return "#others";
  const name = member.http?.name ?? member.jsonName ?? member.name;
  switch (role === "nested" ? "body" : httpLocation(member, role === "input" ? "request" : "response")) {
    case "label":
      return `path ${name}`;
    case "query":
      return `query ${name}`;
    case "header":
      return `header ${name.toLowerCase()}`;
    case "cookie":
      return `cookie ${name}`;
    case "payload":
      return "body";
    case "responseCode":
      return "status";
    default:
      return name;
  }
}
