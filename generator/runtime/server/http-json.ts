import type { FailureInfo } from "./options.js";
import type { Answer, ProtocolFactory } from "./protocol.js";
import { json } from "./rest-json.js";
import { RestProtocol } from "./rest/rest-protocol.js";
import type { OperationDescription } from "./service.js";

/**
 * What OpenAPI documents describe: REST with bodies of JSON, of which only the status tells one error from another.
 *
 * @see hallmark.openapi#httpJson
 */
export const httpJson: ProtocolFactory = (service, options) =>
  new HttpJson(service, {
    ...options,
    format: json,
    isEmptyStructureAbsent: false,
    errorHeaders: () => ({}),
    unmodelledBody: ({ message }) => JSON.stringify(message === "" ? {} : { message }),
  });

class HttpJson<Operations> extends RestProtocol<Operations> {
  /** An answer that the document gives no content has none. */
  override write(operation: OperationDescription<Operations>, value: unknown, info: FailureInfo): Answer {
    const answer = super.write(operation, value, info);
    const { output } = operation;
    if (output?.payload || output?.hasDocument || answer.body === null) return answer;
    return { ...answer, contentType: undefined, body: "", headers: { ...answer.headers, "content-length": "0" } };
  }
}
