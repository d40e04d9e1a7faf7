import type { ServicePlan } from "../../plan/index.js";
import type { GeneratedFile } from "../emitter.js";
import { declaredShapes, isError } from "../shared/declared-shapes.js";
import { exceptionModule } from "../shared/exception-module.js";
import { indexFile, type Export } from "../shared/index-file.js";
import { typeModule } from "../shared/module-path.js";
import { exceptionSchemaModule, exceptionSchemaName, schemaModule, schemaName } from "../shared/schema-module.js";
import {
  aggregatedModule,
  clientFile,
  clientModule,
  clientRuntime,
  commandModule,
  commandName,
  endpointModule,
  errorRegistriesModule,
  paginationConfigurationModule,
  paginationConfigurationName,
  paginatorModule,
  paginatorName,
  waiterModule,
} from "./modules.js";

/** The file that gives away everything, under the names that the AWS SDK has for it. */
export function clientIndexFile(plan: ServicePlan): GeneratedFile {
  return indexFile(plan, clientFile(plan, "index"), [
    ...clientExports(plan),
    ...plan.operations.flatMap((operation) => commandExports(plan, operation)),
    ...paginationExports(plan),
    ...plan.operations
      .flatMap(({ waiters }) => Object.keys(waiters))
      .map((waiter) => values(waiterModule(plan, waiter), [`waitFor${waiter}`, `waitUntil${waiter}`])),
    ...shapeExports(plan),
    ...plan.operations.map((operation) => values(schemaModule(plan, operation), [schemaName(operation)])),
    values(exceptionSchemaModule(plan), [exceptionSchemaName(plan)]),
    values(exceptionModule(plan), [plan.names.exception]),
  ]);
}

function clientExports(plan: ServicePlan): readonly Export[] {
  const { client, base } = plan.names;
  return [
    values(clientModule(plan), [client]),
    types(clientModule(plan), [
      `${client}Config`,
      `${client}ConfigType`,
      `${client}ResolvedConfig`,
      `${client}ResolvedConfigType`,
      "ServiceInputTypes",
      "ServiceOutputTypes",
    ]),
    values(aggregatedModule(plan), [base]),
    types(aggregatedModule(plan), [`${base}RequestOptions`]),
    types(endpointModule(plan, "endpoint-parameters"), ["ClientInputEndpointParameters"]),
    values(errorRegistriesModule(plan), ["errorTypeRegistries"]),
    values(clientRuntime(plan, "base-classes"), ["$Command", "__Client"]),
    types(clientRuntime(plan, "configuration"), ["ClientDefaults"]),
    types(clientRuntime(plan, "extensions"), [
      "RuntimeExtension",
      `ExtensionConfiguration as ${base}ExtensionConfiguration`,
    ]),
    types(clientRuntime(plan, "types"), ["MetadataBearer as __MetadataBearer"]),
    values(clientRuntime(plan, "input-validation"), ["inputValidation", "InputValidationError"]),
  ];
}

function commandExports(plan: ServicePlan, operation: ServicePlan["operations"][number]): readonly Export[] {
  const name = commandName(operation);
  const module = commandModule(plan, operation);
  return [values(module, [name]), types(module, [`${name}Input`, `${name}Output`])];
}

function paginationExports(plan: ServicePlan): readonly Export[] {
  const paged = plan.operations.filter(({ paginated }) => paginated);
  if (paged.length === 0) return [];
  return [
    types(paginationConfigurationModule(plan), [paginationConfigurationName(plan)]),
    ...paged.map((operation) => values(paginatorModule(plan, operation), [paginatorName(operation)])),
  ];
}

/** Types, enums and errors, and the schemas of those that have one. */
function shapeExports(plan: ServicePlan): readonly Export[] {
  return declaredShapes(plan).flatMap((shape) => {
    const isType = (shape.kind === "structure" || shape.kind === "union") && !isError(shape);
    const declaration = (isType ? types : values)(typeModule(plan, shape), [shape.name]);
    if (shape.kind !== "structure" && shape.kind !== "union") return [declaration];
    return [declaration, values(schemaModule(plan, shape), [schemaName(shape)])];
  });
}

function values(module: string, names: readonly string[]): Export {
  return { module, names, isTypeOnly: false };
}

function types(module: string, names: readonly string[]): Export {
  return { module, names, isTypeOnly: true };
}
