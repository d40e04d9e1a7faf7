import type { OperationPlan, ServicePlan } from "../../plan/index.js";
import { StructureKind } from "../../print/typescript.js";
import type { GeneratedFile } from "../emitter.js";
import { comment } from "../shared/documentation.js";
import { generatedFile, type Statement } from "../shared/generated-file.js";
import { Imports } from "../shared/imports.js";
import { isCompressed } from "../shared/occasional-modules.js";
import { writeComment } from "../shared/write-comment.js";
import { exampleSettings, usesHttpAuth } from "../shared/client-settings.js";
import { clientModule, clientRuntime, endpointModule, importInput, importOutput, serviceModule } from "./modules.js";

/** The file with the client's class and the types of what it is made with. */
export function clientClassFile(plan: ServicePlan): GeneratedFile {
  const path = clientModule(plan);
  const { client } = plan.names;
  const imports = new Imports(path, [client, `${client}Config`, "ServiceInputTypes", "ServiceOutputTypes"]);
  const base = imports.value("ServiceClient", clientRuntime(plan, "service-client"));
  const service = imports.value("service", serviceModule(plan));
  const optional = imports.type("CheckOptionalClientConfig", clientRuntime(plan, "types"));
  const parameters = imports.type("EndpointParameters", endpointModule(plan, "endpoint-parameters"));
  const settings = settingsOf(plan, imports);
  const types = clientRuntime(plan, "configuration");
  const given = imports.type("ClientConfiguration", types);
  const resolved = imports.type("ResolvedClientConfiguration", types);
  return generatedFile(plan, path, {
    imports,
    statements: [
      unionOf("ServiceInputTypes", "What the commands take.", plan, (operation) =>
        importInput(plan, operation, imports),
      ),
      unionOf("ServiceOutputTypes", "What the commands give.", plan, (operation) =>
        importOutput(plan, operation, imports),
      ),
      alias(`${client}ConfigType`, `${given}<${parameters}, ${settings}>`),
      emptyInterface(`${client}Config`, "What a client may be made with. All of it may be left out."),
      alias(`${client}ResolvedConfigType`, `${resolved}<${parameters}, ${settings}>`),
      emptyInterface(`${client}ResolvedConfig`, "What `client.config` holds."),
      {
        kind: StructureKind.Class,
        docs: comment({ documentation: plan.documentation ?? `A client of ${plan.title}.`, tags: [example(plan)] }),
        isExported: true,
        name: client,
        extends: `${base}<ServiceInputTypes, ServiceOutputTypes, ${parameters}, ${client}ResolvedConfig>`,
        ctors: [
          {
            parameters: [{ name: "[configuration]", isRestParameter: true, type: `${optional}<${client}Config>` }],
            statements: [`super(${service}, configuration ?? {});`],
          },
        ],
      },
    ],
  });
}

/** The settings that the service's clients have beside those of any client. */
function settingsOf(plan: ServicePlan, imports: Imports): string {
  const settings = [imports.type("ClientInputEndpointParameters", endpointModule(plan, "endpoint-parameters"))];
  if (plan.operations.some(isCompressed)) {
    settings.push(imports.type("CompressionSettings", clientRuntime(plan, "request-compression")));
  }
  if (usesHttpAuth(plan)) {
    settings.push(imports.type("HttpAuthenticationSettings", clientRuntime(plan, "http-authentication")));
  }
  return settings.join(" & ");
}

function unionOf(
  name: string,
  documentation: string,
  plan: ServicePlan,
  member: (operation: OperationPlan) => string,
): Statement {
  const members = plan.operations.map(member);
  return (writer) => {
    writeComment(writer, { documentation });
    writer.write(`export type ${name} =`);
    if (members.length === 0) return void writer.write(" never;");
    writer.newLine().indent(() => writer.write(members.map((each) => `| ${each}`).join("\n")).write(";"));
  };
}

function alias(name: string, type: string): Statement {
  return { kind: StructureKind.TypeAlias, isExported: true, name, type };
}

function emptyInterface(name: string, documentation: string): Statement {
  return {
    kind: StructureKind.Interface,
    docs: comment({ documentation }),
    isExported: true,
    name,
    extends: [`${name}Type`],
  };
}

function example(plan: ServicePlan): string {
  const { names, operations } = plan;
  const [operation] = operations;
  const lines = [`const client = new ${names.client}(${exampleSettings(plan)});`];
  if (operation) lines.push(`const output = await client.send(new ${operation.name}Command(input));`);
  return ["@example", "```ts", ...lines, "```"].join("\n");
}
