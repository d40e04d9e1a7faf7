import { shapeNameOf, type Model, type OperationShape } from "../../../generator/model/index.js";
import { firstOf, isObject } from "./json-body.js";
import { restWire } from "./rest/rest-wire.js";
import type { WireProtocol } from "./wire.js";

/** A service that an OpenAPI document describes: nothing but the status tells what an error is. */
export const httpJson: WireProtocol = {
  traits: ["hallmark.openapi#httpJson"],
  of: (model, service) =>
    restWire(model, service, {
      times: "date-time",
      absentPayload: "",
      errorOf(of, operation, { status, body }, parsed) {
        const message = isObject(parsed) ? firstOf(parsed, messageMembers) : undefined;
        return {
          type: errorNamed(of, operation, status),
          status,
          message: typeof message === "string" ? message : body.slice(0, 200),
        };
      },
    }),
};

/** Where services say what is wrong; `detail` and `title` are those of RFC 9457. */
const messageMembers = ["message", "Message", "detail", "title", "error"];

/**
 * The error that an operation declares for a status: an exact one before a range before the default. Of one that it does
 * not declare a refusal has the name of its status, and anything else has none.
 *
 * @see hallmark.openapi#errorStatus
 */
function errorNamed(model: Model, operation: OperationShape | undefined, status: number): string {
  const range = `${Math.floor(status / 100)}XX`;
  const fits = [
    (of: string | undefined, exact: unknown) => of === undefined && exact === status,
    (of: string | undefined) => of === range,
    (of: string | undefined) => of === "default",
  ];
  const declared = (operation?.errors ?? []).flatMap((id) => model.get(id) ?? []);
  for (const each of fits) {
    const error = declared.find(({ traits }) =>
      each(traits.get("hallmark.openapi#errorStatus") as string | undefined, traits.get("smithy.api#httpError")),
    );
    if (error) return shapeNameOf(error.id);
  }
  return status >= 400 && status < 500 ? `Status${status}` : "";
}
