import type { ShapeId } from "../../../model/index.js";
import { bodyOfRequest } from "../bodies.js";
import type { DescribedProtocol } from "../document-context.js";
import { parametersOf } from "../parameters.js";
import { restResponses } from "../responses.js";
import { restPath } from "../rest-path.js";

/** A protocol that binds members to HTTP by Smithy's own traits, with bodies of JSON. */
export function rest(id: ShapeId): DescribedProtocol {
  return {
    id,
    contentType: "application/json",
    bindsHttp: true,
    place: restPath,
    describe(context, operation, place) {
      const parameters = parametersOf(context, operation, place);
      const requestBody = bodyOfRequest(context, operation);
      return {
        ...(parameters.length > 0 && { parameters }),
        ...(requestBody && { requestBody }),
        responses: restResponses(context, operation),
      };
    },
  };
}
