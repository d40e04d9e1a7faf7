import type { Emitter } from "../emitter.js";
import { nameConflicts, jsonSchemaDocument } from "./document.js";
import { diagnose } from "./diagnostics.js";

/** The shapes of a service as one JSON Schema document. */
export const jsonschema: Emitter = {
  name: "jsonschema",
  needsProtocol: false,
  emit(plan) {
    const document = jsonSchemaDocument(plan, plan.options.jsonschema);
    return [{ path: `${plan.names.folder}/jsonschema/schema.json`, text: `${JSON.stringify(document, null, 2)}\n` }];
  },
  findings(plan) {
    return nameConflicts(plan, plan.options.jsonschema).map(({ shape, other, name }) =>
      diagnose["same-schema-name"]({ name, other }, { shape }),
    );
  },
};
