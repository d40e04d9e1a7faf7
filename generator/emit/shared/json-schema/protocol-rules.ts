import type { ShapeId } from "../../../model/index.js";
import type { SchemaRules } from "./context.js";

/** What protocols decide about the JSON in bodies, whatever the settings are. */
const protocolRules: Readonly<Record<ShapeId, Partial<SchemaRules>>> = {
  "aws.protocols#restJson1": { useJsonName: true, defaultTimestampFormat: "epoch-seconds" },
  "aws.protocols#awsJson1_0": { useJsonName: false, defaultTimestampFormat: "epoch-seconds" },
  "aws.protocols#awsJson1_1": { useJsonName: false, defaultTimestampFormat: "epoch-seconds" },
  "hallmark.openapi#httpJson": {
    useJsonName: true,
    defaultTimestampFormat: "date-time",
    // The number of an OpenAPI document is one. Where a string may stand for it, that is an alternative of its own.
    supportNonNumericFloats: false,
  },
  "smithy.protocols#rpcv2Json": { useStringsForArbitraryPrecision: true },
};

/** What a protocol decides; nothing for one without JSON. */
export function rulesOfProtocol(id: ShapeId | undefined): Partial<SchemaRules> {
  return (id !== undefined && Object.hasOwn(protocolRules, id) ? protocolRules[id] : undefined) ?? {};
}
