import type { JsonObject, ShapeId } from "../../../model/index.js";
import {
  shapeNameOf,
  targetOf,
  type OperationPlan,
  type ServicePlan,
  type StructurePlan,
} from "../../../plan/index.js";
import { protocols } from "../../../protocols/index.js";
import { isEventStream } from "../../shared/declared-shapes.js";
import { referenceTo, tellsAll } from "../../shared/json-schema/index.js";
import { EVENT_STREAM } from "../content-type.js";
import type { DescribedProtocol, DocumentContext } from "../document-context.js";
import { errorLine } from "../error-line.js";
import { errorExamples, inputExamples, outputExamples } from "../examples.js";

/**
 * AWS JSON. Operations share a path and are told apart by a header, which follows the path behind a number sign,
 * `/#X-Amz-Target=secretsmanager.CreateSecret`: OpenAPI wants keys to differ, and nothing behind that sign is ever sent.
 */
export function awsJson(id: ShapeId): DescribedProtocol {
  const { bind, contentType } = protocols.find((each) => each.id === id)!;
  const boundIn = (plan: ServicePlan, { name }: OperationPlan) => bind({ service: shapeNameOf(plan.id), name })!;
  return {
    id,
    contentType,
    bindsHttp: false,
    place({ plan }, operation) {
      const { method, path, headers } = boundIn(plan, operation);
      const selectors = Object.entries(headers).map(([name, value]) => `${name}=${value}`);
      const literals = Object.entries(headers).map(([name, value]) => ({
        name,
        in: "header",
        required: true,
        schema: { type: "string", enum: [value] },
      }));
      return { method, path: `${path}#${selectors.join("&")}`, labels: new Map(), literals };
    },
    describe(context, operation, { literals }) {
      const { method, path, headers } = boundIn(context.plan, operation);
      return {
        parameters: literals,
        requestBody: {
          required: true,
          content: content(context, operation.input, inputExamples(context, operation)),
        },
        responses: responsesOf(context, operation),
        ...(tellsAll(context) && { "x-hallmark-wire": { method, path, headers } }),
      };
    },
  };
}

function responsesOf(context: DocumentContext, operation: OperationPlan): JsonObject {
  const errors = [...operation.errors, ...operation.undeclaredErrors];
  const statuses = [...new Set(errors.map(({ error }) => error!.httpStatus))].sort((a, b) => a - b);
  return {
    "200": {
      description: "What the operation answers.",
      content: content(context, operation.output, outputExamples(context, operation)),
    },
    ...Object.fromEntries(
      statuses.map((status) => {
        const alike = errors.filter(({ error }) => error!.httpStatus === status);
        const schemas = alike.map((error) => referenceTo(context, error));
        const schema = schemas.length === 1 ? schemas[0]! : { anyOf: schemas };
        return [
          String(status),
          {
            description: alike.map(errorLine).join("\n"),
            content: {
              [context.jsonContentType]: { schema, ...errorExamples(context, operation, alike) },
            },
          },
        ];
      }),
    ),
  };
}

/** A body with a stream of events in it has a type of its own. */
function content(context: DocumentContext, structure: StructurePlan | undefined, examples: JsonObject): JsonObject {
  const isStream = structure?.members.some((member) => isEventStream(targetOf(context.plan, member)));
  const schema = structure ? referenceTo(context, structure) : { type: "object" };
  return { [isStream ? EVENT_STREAM : context.jsonContentType]: { schema, ...examples } };
}
