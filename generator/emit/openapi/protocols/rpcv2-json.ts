import type { JsonObject, JsonValue } from "../../../model/index.js";
import { shapeNameOf, type OperationPlan, type StructurePlan } from "../../../plan/index.js";
import { bodyReference, structureBodyName } from "../bodies.js";
import type { DescribedProtocol, DocumentContext } from "../document-context.js";

/**
 * Smithy RPC v2 with JSON: every operation has a path of its own, and everything is in the body.
 *
 * @see smithy.protocols#rpcv2Json
 */
export const rpcv2Json: DescribedProtocol = {
  id: "smithy.protocols#rpcv2Json",
  contentType: "application/json",
  bindsHttp: false,
  place({ plan }, { name }) {
    const path = `/service/${shapeNameOf(plan.id)}/operation/${name}`;
    return { method: "POST", path, labels: new Map(), literals: [] };
  },
  describe(context, operation) {
    const { input } = operation;
    const name = `${operation.name}RequestContent`;
    return {
      ...(input && {
        requestBody: {
          description: "Request Object",
          content: content(context, input, structureBodyName(context, operation, "input", name)),
        },
      }),
      responses: responsesOf(context, operation),
    };
  },
};

function responsesOf(context: DocumentContext, operation: OperationPlan): JsonObject {
  const { output, errors } = operation;
  // As in Smithy's converter: what answers nothing has no responses, errors included.
  if (!output) return {};
  const name = structureBodyName(context, operation, "output", `${operation.name}ResponseContent`);
  const responses = [
    ["200", content(context, output, name)] as const,
    ...errors.map((error) => {
      return [String(error.error!.httpStatus), content(context, error, `${error.modelName}ErrorContent`)] as const;
    }),
  ];
  return Object.fromEntries<JsonValue>(
    responses.map(([status, body]) => [status, { description: "Response Object", content: body }]),
  );
}

function content(context: DocumentContext, structure: StructurePlan, name: string): JsonObject {
  return { [context.jsonContentType]: { schema: bodyReference(context, structure, structure.members, name) } };
}
