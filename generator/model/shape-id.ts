/** An absolute shape id: `namespace#Shape`, or `namespace#Shape$member` for a member. */
export type ShapeId = string;

const ABSOLUTE =
  /^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*#[A-Za-z_][A-Za-z0-9_]*(\$[A-Za-z_][A-Za-z0-9_]*)?$/;

/** Whether a text is an absolute shape id by Smithy's grammar. */
export function isShapeId(text: string): boolean {
  return ABSOLUTE.test(text);
}

/** `com.example` of `com.example#Shape$member`. */
export function namespaceOf(id: ShapeId): string {
  return id.slice(0, id.indexOf("#"));
}

/** `Shape` of `com.example#Shape$member`. */
export function shapeNameOf(id: ShapeId): string {
  const start = id.indexOf("#") + 1;
  const end = id.indexOf("$");
  return end < 0 ? id.slice(start) : id.slice(start, end);
}

/** `member` of `com.example#Shape$member`; `undefined` for the id of a shape. */
export function memberNameOf(id: ShapeId): string | undefined {
  const at = id.indexOf("$");
  return at < 0 ? undefined : id.slice(at + 1);
}

/** The shape that a member belongs to: `com.example#Shape` of `com.example#Shape$member`. */
export function containerOf(id: ShapeId): ShapeId {
  const at = id.indexOf("$");
  return at < 0 ? id : id.slice(0, at);
}
