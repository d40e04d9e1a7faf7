import { shapeNameOf } from "../../../generator/model/index.js";
import { onEachAttempt, type Check } from "../check.js";
import { noKnownInput } from "./no-known-input.js";

/** The service passes over what it does not know: what such a member was to say is lost without a word. */
export const membersKnown: Check = {
  id: "members-known",
  statement: "The model knows every member that is sent, by exactly this name.",
  level: "must",
  cites: [{ rule: "CS-134" }, { rule: "CS-120" }],
  judge: ({ attempts }, { service }) =>
    onEachAttempt(
      attempts,
      ({ values, operation = "" }) => {
        if (values.length === 0) return undefined;
        const { id, version } = service.shape;
        return values
          .filter(({ shape }) => shape === undefined)
          .map(({ pointer }) => ({
            pointer: `/body${pointer}`,
            expected: `a member that ${operation} has in the model (${shapeNameOf(id)}, ${version})`,
            actual: `${pointer.slice(pointer.lastIndexOf("/") + 1).slice(0, 100)}, which it does not have`,
          }));
      },
      noKnownInput,
    ),
};
