import type { JsonObject } from "../../model/index.js";
import type { ServicePlan } from "../../plan/index.js";
import { declaredShapes } from "../shared/declared-shapes.js";
import { markdownOf } from "../shared/prose/markdown.js";
import { conditionsAndChecks, rulesExtension } from "./extensions.js";
import { operationPaths } from "./operation-paths.js";
import { declaredSchema } from "./schemas.js";
import { serversOf } from "./servers.js";

/** The whole document. Only what the standard has no word for stands under names that start with `x-hallmark-`. */
export function openApiDocument(plan: ServicePlan): JsonObject {
  return {
    openapi: "3.1.0",
    info: {
      title: plan.title,
      version: plan.version,
      description: markdownOf(plan.documentation ?? plan.title),
      "x-hallmark-service": plan.id,
      ...rulesExtension(plan.rules),
    },
    servers: serversOf(plan),
    ...(plan.authSchemes.includes(SIGV4) && { security: [{ sigv4: [] }] }),
    paths: operationPaths(plan),
    components: {
      schemas: Object.fromEntries(
        declaredShapes(plan).map((shape) => [
          shape.name,
          { ...declaredSchema(plan, shape), ...rulesExtension(shape.rules), ...conditionsAndChecks(shape) },
        ]),
      ),
      ...(plan.authSchemes.includes(SIGV4) && { securitySchemes: { sigv4: signature(plan) } }),
    },
  };
}

const SIGV4 = "aws.auth#sigv4";

/** The form in which OpenAPI documents of AWS services say that requests carry AWS's signature. */
function signature(plan: ServicePlan): JsonObject {
  return {
    type: "apiKey",
    name: "Authorization",
    in: "header",
    description: `AWS Signature Version 4, signed for the service \`${plan.signingName ?? plan.endpointPrefix}\`.`,
    "x-amazon-apigateway-authtype": "awsSigv4",
  };
}
