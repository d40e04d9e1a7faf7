import type { Traits } from "../model/index.js";

/**
 * How a parameter is written that Smithy's own binding traits cannot say, as in OpenAPI.
 *
 * @see hallmark.openapi#parameter
 */
export interface ParameterPlan {
  readonly in: "query" | "path" | "header" | "cookie";
  /** On the wire; in a path, what stands between braces. */
  readonly name: string;
  readonly style: "simple" | "label" | "matrix" | "form" | "spaceDelimited" | "pipeDelimited" | "deepObject";
  /** Each item of a list, and each property of an object, is a parameter of its own. */
  readonly explode: boolean;
  /** Characters that URIs reserve are sent as they are. */
  readonly allowReserved?: boolean | undefined;
  /** Media type that the whole value is written in, in place of the style. */
  readonly content?: string | undefined;
}

const LOCATIONS = { query: "query", path: "label", header: "header", cookie: "cookie" } as const;

/** The member of a plan that says how a parameter travels; nothing where Smithy's traits say it, or it is none. */
export function parameterOf(traits: Traits):
  | {
      readonly http: {
        readonly location: (typeof LOCATIONS)[keyof typeof LOCATIONS];
        readonly name: string;
        readonly parameter: ParameterPlan;
      };
    }
  | undefined {
  // The assembler has checked the value against the trait's definition in model/hallmark.
  const parameter = traits.get("hallmark.openapi#parameter") as unknown as ParameterPlan | undefined;
  if (!parameter) return undefined;
  return { http: { location: LOCATIONS[parameter.in], name: parameter.name, parameter } };
}
