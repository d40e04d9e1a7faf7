import type { ErrorPlan, MemberPlan, ServicePlan, StructurePlan } from "../../plan/index.js";
import {
  StructureKind,
  type ConstructorDeclarationStructure,
  type OptionalKind,
  type PropertyDeclarationStructure,
} from "../../print/typescript.js";
import type { GeneratedFile } from "../emitter.js";
import { comment, deprecationTags } from "../shared/documentation.js";
import { exceptionModule } from "../shared/exception-module.js";
import { generatedFile } from "../shared/generated-file.js";
import { Imports } from "../shared/imports.js";
import { ruleFact } from "../shared/member-facts.js";
import { runtimeModule, typeModule } from "../shared/module-path.js";
import { propertySignature } from "../shared/property-signature.js";

/** What every error, or every object, has by nature, whatever its model says of a member of that name. */
const INHERITED = new Set([...Object.getOwnPropertyNames(Object.prototype), "message", "name", "stack"]);
/** What the base class declares and an error may refine. */
const REFINED = new Set(["cause", "$fault", "$metadata", "$response", "$retryable"]);

/** The class of one error: thrown by a client that was answered it, and by a server's operation to answer it. */
export function errorFile(plan: ServicePlan, structure: StructurePlan): GeneratedFile {
  const path = typeModule(plan, structure);
  const imports = new Imports(path, [structure.name]);
  const members = structure.members.filter(({ name }) => !INHERITED.has(name));
  return generatedFile(plan, path, {
    imports,
    statements: [
      {
        kind: StructureKind.Class,
        docs: comment({
          documentation: structure.documentation,
          facts: [...errorFacts(structure.error!), ruleFact(structure.rules)],
          tags: deprecationTags(structure.deprecated),
        }),
        isExported: true,
        name: structure.name,
        extends: imports.value(plan.names.exception, exceptionModule(plan)),
        properties: [...knownProperties(structure), ...members.map((member) => property(plan, member, imports))],
        ctors: [constructorOf(plan, structure, members, imports)],
      },
    ],
  });
}

function errorFacts({ httpStatus, isDeclared }: ErrorPlan): readonly string[] {
  const facts = [`HTTP status ${httpStatus}.`];
  if (!isDeclared) facts.push("The model of the API does not declare this error, the service answers it all the same.");
  return facts;
}

/** What instances are told apart by: `instanceof` compares shape ids, so that copies of a class in two packages agree. */
function knownProperties({ id, name, error }: StructurePlan): OptionalKind<PropertyDeclarationStructure>[] {
  const own = { hasOverrideKeyword: true, isReadonly: true };
  const { fault, retryable } = error!;
  const properties: OptionalKind<PropertyDeclarationStructure>[] = [
    { ...own, isStatic: true, name: "shapeId", type: "string", initializer: JSON.stringify(id) },
    { ...own, name: "name", initializer: JSON.stringify(name) },
    { ...own, name: "$fault", initializer: JSON.stringify(fault) },
  ];
  if (retryable) {
    properties.push({ ...own, name: "$retryable", initializer: retryable.throttling ? "{ throttling: true }" : "{}" });
  }
  return properties;
}

function property(plan: ServicePlan, member: MemberPlan, imports: Imports): OptionalKind<PropertyDeclarationStructure> {
  return { ...propertySignature(plan, member, imports), hasOverrideKeyword: REFINED.has(member.name) };
}

function constructorOf(
  plan: ServicePlan,
  { name, error }: StructurePlan,
  members: readonly MemberPlan[],
  imports: Imports,
): OptionalKind<ConstructorDeclarationStructure> {
  const options = imports.type("ErrorOptions", runtimeModule(plan, "service-exception"));
  const keys = members.map((member) => JSON.stringify(member.name)).join(" | ");
  return {
    parameters: [{ name: "options", type: keys === "" ? options : `${options} & Pick<${name}, ${keys}>` }],
    statements: [
      `super({ ...options, name: ${JSON.stringify(name)}, $fault: ${JSON.stringify(error!.fault)} });`,
      ...members.map((member) => `this.${member.name} = options.${member.name};`),
    ],
  };
}
