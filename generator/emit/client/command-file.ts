import type { OperationPlan, ServicePlan, StructurePlan } from "../../plan/index.js";
import { StructureKind, type InterfaceDeclarationStructure } from "../../print/typescript.js";
import type { GeneratedFile } from "../emitter.js";
import { blobPayloadOf } from "../shared/blob-payload.js";
import { comment, operationComment } from "../shared/documentation.js";
import { generatedFile } from "../shared/generated-file.js";
import { Imports } from "../shared/imports.js";
import { isCompressed, sendsEvents } from "../shared/occasional-modules.js";
import { typeModule } from "../shared/module-path.js";
import type { PropertySignature } from "../shared/property-signature.js";
import { importSchema } from "../shared/schema-module.js";
import { object, objectConstant } from "../shared/constant.js";
import { blobPayloadProperty } from "./blob-payload.js";
import { endpointInstructions } from "./endpoint-instructions.js";
import { baseCommandModule, clientRuntime, commandModule, commandName } from "./modules.js";

/** The file with the command of one operation, and the types of what it takes and gives. */
export function commandFile(plan: ServicePlan, operation: OperationPlan): GeneratedFile {
  const path = commandModule(plan, operation);
  const name = commandName(operation);
  const imports = new Imports(path, [name, `${name}Input`, `${name}Output`, "facts"]);
  const metadata = imports.type("MetadataBearer", clientRuntime(plan, "types"));
  const base = imports.value("BaseCommand", baseCommandModule(plan));
  const facts = commandFacts(plan, operation, imports);
  const factsType = imports.type("CommandFacts", clientRuntime(plan, "command"));
  const hasMore = facts.length > 1;
  const given = membersOf(plan, operation.output, "response", imports);
  const output = { ...given, bases: [...given.bases, metadata] };
  return generatedFile(plan, path, {
    imports,
    statements: [
      interfaceOf(`${name}Input`, `The input of \`${name}\`.`, membersOf(plan, operation.input, "request", imports)),
      interfaceOf(`${name}Output`, `The output of \`${name}\`.`, output),
      ...(hasMore ? [objectConstant("facts", factsType, facts, { isExported: false })] : []),
      {
        kind: StructureKind.Class,
        docs: operationComment(operation),
        isExported: true,
        name,
        extends: `${base}<${name}Input, ${name}Output>`,
        properties: [
          {
            isStatic: true,
            hasOverrideKeyword: true,
            isReadonly: true,
            name: "facts",
            type: factsType,
            initializer: hasMore ? "facts" : `{ ${facts[0]} }`,
          },
        ],
      },
    ],
  });
}

/** What an interface is made of. */
interface Members {
  readonly bases: readonly string[];
  readonly own: readonly PropertySignature[];
}

function interfaceOf(name: string, documentation: string, { bases, own }: Members): InterfaceDeclarationStructure {
  return {
    kind: StructureKind.Interface,
    docs: comment({ documentation }),
    isExported: true,
    name,
    extends: [...bases],
    properties: [...own],
  };
}

/** Those of a structure. A blob that is the body of the message has a type of its own. */
function membersOf(
  plan: ServicePlan,
  structure: StructurePlan | undefined,
  direction: "request" | "response",
  imports: Imports,
): Members {
  if (!structure) return { bases: [], own: [] };
  const base = imports.type(structure.name, typeModule(plan, structure));
  const payload = blobPayloadOf(plan, structure, direction);
  if (!payload) return { bases: [base], own: [] };
  const own = blobPayloadProperty(plan, payload, direction, imports);
  return { bases: [`Omit<${base}, ${JSON.stringify(payload.name)}>`], own: [own] };
}

/** What the operation has of its own: its schema, its endpoint, its authentication, its streams. */
function commandFacts(plan: ServicePlan, operation: OperationPlan, imports: Imports): readonly string[] {
  const { authSchemes, eventStream } = operation;
  const parameters = endpointInstructions(plan, operation, imports);
  const plugins = pluginsOf(plan, operation, imports);
  const streams = (["input", "output"] as const).filter((side) => eventStream?.[side]);
  return [
    `operation: ${importSchema(plan, operation, imports)}`,
    ...(parameters.length > 0 ? [`endpointParameters: ${object(parameters)}`] : []),
    ...(authSchemes ? [`authSchemes: [${authSchemes.map((id) => JSON.stringify(id)).join(", ")}]`] : []),
    ...(streams.length > 0 ? [`eventStream: { ${streams.map((side) => `${side}: true`).join(", ")} }`] : []),
    ...(plugins.length > 0 ? [`plugins: [${plugins.join(", ")}]`] : []),
  ];
}

/** What the operation's requests need beside being written and signed. */
function pluginsOf(plan: ServicePlan, operation: OperationPlan, imports: Imports): readonly string[] {
  return [
    ...(isCompressed(operation)
      ? [imports.value("requestCompression", clientRuntime(plan, "request-compression"))]
      : []),
    ...(sendsEvents(operation) ? [imports.value("eventSigning", clientRuntime(plan, "event-signing"))] : []),
    ...(operation.isChecksumRequired ? [imports.value("contentMd5", clientRuntime(plan, "content-md5"))] : []),
  ];
}
