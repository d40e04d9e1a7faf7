import { isShapeId, memberNameOf, type JsonObject, type Model, type ShapeSelection } from "../../model/index.js";

/** What a string with the `idRef` trait may refer to. */
export interface ReferenceScope {
  readonly model: Model;
  readonly selection: ShapeSelection;
}

/** What keeps a text from being the id that an `idRef` trait asks for; `undefined` when it is one. */
export function checkReference(scope: ReferenceScope, id: string, idRef: JsonObject): string | undefined {
  if (!isShapeId(id)) return `must be an absolute shape id such as \`com.example#Order\`, found \`${id}\``;
  const target = memberNameOf(id) === undefined ? scope.model.get(id) : scope.model.member(id);
  if (target === undefined) {
    return idRef["failWhenMissing"] === true ? `names \`${id}\`, which is not in the model` : undefined;
  }
  const selector = idRef["selector"];
  if (typeof selector !== "string" || (scope.selection.select(selector)?.has(target) ?? true)) return undefined;
  return `must name a shape that is selected by ${selector}, and \`${id}\` is not`;
}
