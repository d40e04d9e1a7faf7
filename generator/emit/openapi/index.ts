import type { Emitter } from "../emitter.js";
import { openApiDocument } from "./document.js";

/** The service as an OpenAPI 3.1 document. The types that `openapi-typescript` makes of it are a step of their own. */
export const openapi: Emitter = {
  name: "openapi",
  needsProtocol: true,
  emit(plan) {
    const text = `${JSON.stringify(openApiDocument(plan), null, 2)}\n`;
    return [{ path: `${plan.names.folder}/openapi/openapi.json`, text }];
  },
};
