import type { JsonObject } from "../../model/index.js";
import { targetOf, type OperationPlan, type ServicePlan, type StructurePlan } from "../../plan/index.js";
import { isEventStream } from "../shared/declared-shapes.js";
import { firstSentence } from "../shared/prose/first-sentence.js";
import { markdownOf } from "../shared/prose/markdown.js";
import { errorExamples, inputExamples, outputExamples } from "./examples.js";
import { rulesExtension } from "./extensions.js";
import { serversOf } from "./servers.js";

/**
 * The operations by path. Where operations share a path and are told apart by headers, those follow the path behind a
 * number sign, `/#X-Amz-Target=secretsmanager.CreateSecret`: OpenAPI wants keys to differ, and nothing behind that sign
 * is ever sent.
 */
export function operationPaths(plan: ServicePlan): JsonObject {
  const paths: Record<string, Record<string, JsonObject>> = {};
  for (const operation of plan.operations) {
    if (!operation.binding) continue;
    const { method, path, headers } = operation.binding;
    const selectors = Object.entries(headers).map(([name, value]) => `${name}=${value}`);
    const key = selectors.length > 0 ? `${path}#${selectors.join("&")}` : path;
    paths[key] = { ...paths[key], [method.toLowerCase()]: operationObject(plan, operation) };
  }
  return paths;
}

function operationObject(plan: ServicePlan, operation: OperationPlan): JsonObject {
  const { method, path, headers } = operation.binding!;
  return {
    operationId: operation.name,
    summary: operation.documentation === undefined ? operation.name : firstSentence(operation.documentation),
    ...(operation.documentation !== undefined && { description: markdownOf(operation.documentation) }),
    ...(operation.deprecated && { deprecated: true }),
    ...(operation.hostPrefix !== undefined && { servers: serversOf(plan, operation.hostPrefix) }),
    ...(operation.authSchemes?.includes("smithy.api#noAuth") && { security: securityOf(operation) }),
    parameters: Object.entries(headers).map(([name, value]) => ({
      name,
      in: "header",
      required: true,
      schema: { type: "string", enum: [value] },
    })),
    requestBody: {
      required: true,
      content: content(bodyType(plan, operation.input), reference(operation.input), inputExamples(plan, operation)),
    },
    responses: responsesOf(plan, operation),
    "x-hallmark-wire": { method, path, headers },
    ...rulesExtension(operation.rules),
  };
}

function securityOf({ authSchemes = [] }: OperationPlan): readonly JsonObject[] {
  return authSchemes.includes("aws.auth#sigv4") ? [{ sigv4: [] }, {}] : [];
}

function responsesOf(plan: ServicePlan, operation: OperationPlan): JsonObject {
  const errors = [...operation.errors, ...operation.undeclaredErrors];
  const statuses = [...new Set(errors.map(({ error }) => error!.httpStatus))].sort((a, b) => a - b);
  return {
    "200": {
      description: "What the operation answers.",
      content: content(bodyType(plan, operation.output), reference(operation.output), outputExamples(plan, operation)),
    },
    ...Object.fromEntries(
      statuses.map((status) => {
        const alike = errors.filter(({ error }) => error!.httpStatus === status);
        return [
          String(status),
          {
            description: alike.map(errorLine).join("\n"),
            content: content(
              plan.protocol!.contentType,
              anyOf(alike.map(reference)),
              errorExamples(plan, operation, alike),
            ),
          },
        ];
      }),
    ),
  };
}

function errorLine({ name, documentation = "", error }: StructurePlan): string {
  const undeclared = error!.isDeclared ? "" : " (not declared by the model)";
  return `- \`${name}\`${undeclared}: ${firstSentence(documentation)}`;
}

/** A body with a stream of events in it has a type of its own. */
function bodyType(plan: ServicePlan, structure: StructurePlan | undefined): string {
  const isStream = structure?.members.some((member) => isEventStream(targetOf(plan, member)));
  return isStream ? "application/vnd.amazon.eventstream" : plan.protocol!.contentType;
}

function content(type: string, schema: JsonObject, examples: JsonObject): JsonObject {
  const hasExamples = Object.keys(examples).length > 0;
  return { [type]: { schema, ...(hasExamples && { examples }) } };
}

function reference(structure: StructurePlan | undefined): JsonObject {
  return structure ? { $ref: `#/components/schemas/${structure.name}` } : { type: "object" };
}

function anyOf(schemas: readonly JsonObject[]): JsonObject {
  return schemas.length === 1 ? schemas[0]! : { anyOf: schemas };
}
