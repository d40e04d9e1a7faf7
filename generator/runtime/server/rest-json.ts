import { parseJson } from "./json-body.js";
import type { ProtocolFactory } from "./protocol.js";
import { RestProtocol, type DocumentFormat } from "./rest/rest-protocol.js";

/** Documents of JSON. */
export const json: DocumentFormat = {
  mediaType: "application/json",
  parse: parseJson,
  write: (wire, value) => wire.write(value),
};

/** @see aws.protocols#restJson1 */
export const restJson1: ProtocolFactory = (service, options) =>
  new RestProtocol(service, {
    ...options,
    format: json,
    isEmptyStructureAbsent: true,
    errorHeaders: ({ type }) => ({ "x-amzn-errortype": type }),
    unmodelledBody: ({ message }) => JSON.stringify(message === "" ? {} : { message }),
  });
