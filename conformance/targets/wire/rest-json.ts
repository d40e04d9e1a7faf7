import { awsError } from "./aws-errors.js";
import { restWire } from "./rest/rest-wire.js";
import type { WireProtocol } from "./wire.js";

/** A header or a member of the body names an error, as in AWS's other protocols in JSON. */
export const restJson: WireProtocol = {
  traits: ["aws.protocols#restJson1"],
  of: (model, service) =>
    restWire(model, service, {
      times: "epoch-seconds",
      absentPayload: "{}",
      errorOf: (_model, _operation, { status, headers, body }, parsed) => awsError(status, headers, body, parsed),
    }),
};
