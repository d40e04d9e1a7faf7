import type { ShapePlan, SimplePlan } from "../../plan/index.js";
import type { ValidatorFile } from "./validator-file.js";

/** How generated code asks whether a value is of the wrong kind, and what the right kind is called. */
export interface TypeTest {
  /** An expression that is true of the wrong kind; it narrows the type where it is false. */
  readonly isWrong: string;
  /** The kind, as `ofType` of the runtime knows it. */
  readonly type: string;
}

/** `undefined` where nothing can be said of a value (a stream of bytes) or the nested check says it (a structure). */
export function typeTest(file: ValidatorFile, shape: ShapePlan, variable: string): TypeTest | undefined {
  const not = (guard: string, type: string) => ({ isWrong: `!${file.runtime(guard)}(${variable})`, type });
  switch (shape.kind) {
    case "simple":
      return simpleTest(shape, variable, not);
    case "enum":
      return { isWrong: `typeof ${variable} !== "string"`, type: "enum" };
    case "intEnum":
      return not("isInteger", "intEnum");
    case "list":
      return not("isList", "list");
    case "map":
      return not("isStructure", "map");
    case "union":
      return shape.isEventStream ? not("isStream", "stream") : undefined;
    case "structure":
      if (shape.role === "error") return not("isObject", "structure");
      return shape.isPrelude ? not("isStructure", "structure") : undefined;
    default:
      return shape satisfies never;
  }
}

function simpleTest(
  { type, isStreaming }: SimplePlan,
  variable: string,
  not: (guard: string, type: string) => TypeTest,
): TypeTest | undefined {
  switch (type) {
    case "string":
    case "boolean":
      return { isWrong: `typeof ${variable} !== "${type}"`, type };
    case "float":
    case "double":
      return { isWrong: `typeof ${variable} !== "number"`, type };
    case "bigInteger":
      return { isWrong: `typeof ${variable} !== "bigint"`, type };
    case "blob":
      return isStreaming ? undefined : not("isBlob", type);
    case "byte":
      return not("isByte", type);
    case "short":
      return not("isShort", type);
    case "integer":
      return not("isInteger", type);
    case "long":
      return not("isLong", type);
    case "bigDecimal":
      return not("isBigDecimal", type);
    case "timestamp":
      return not("isTimestamp", type);
    case "document":
      return not("isDocument", type);
    default:
      return type satisfies never;
  }
}
