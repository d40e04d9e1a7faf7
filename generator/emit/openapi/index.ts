import type { Emitter } from "../emitter.js";
import { openApiDocument } from "./document.js";
import { openApiFindings } from "./findings.js";

/** The service as an OpenAPI document. The types that `openapi-typescript` makes of it are a step of their own. */
export const openapi: Emitter = {
  name: "openapi",
  needsProtocol: false,
  emit(plan) {
    const document = openApiDocument(plan);
    if (!document) return [];
    return [{ path: `${plan.names.folder}/openapi/openapi.json`, text: `${JSON.stringify(document, null, 2)}\n` }];
  },
  findings: openApiFindings,
};
