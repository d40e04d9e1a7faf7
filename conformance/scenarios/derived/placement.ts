import { isJsonObject, type JsonObject, type Member, type ServiceShape } from "../../../generator/model/index.js";

/** Where a member of an operation's input or output travels over HTTP. */
export interface Placement {
  readonly place:
    | "label"
    | "query"
    | "queryParams"
    | "header"
    | "prefixHeaders"
    | "payload"
    | "responseCode"
    | "cookie"
    | "body";
  /** Of the parameter or header, or what headers begin with; empty where there is none. */
  readonly name: string;
  /** How it is written, where Smithy's own traits cannot say it. @see hallmark.openapi#parameter */
  readonly styled?: JsonObject;
}

/** The protocols whose requests and answers follow the HTTP binding traits. */
export const httpProtocols = ["aws.protocols#restJson1", "hallmark.openapi#httpJson"] as const;

export function bindsToHttp({ traits }: ServiceShape): boolean {
  return httpProtocols.some((id) => traits.has(id));
}

const smithyPlaces = [
  ["smithy.api#httpLabel", "label"],
  ["smithy.api#httpQuery", "query"],
  ["smithy.api#httpQueryParams", "queryParams"],
  ["smithy.api#httpHeader", "header"],
  ["smithy.api#httpPrefixHeaders", "prefixHeaders"],
  ["smithy.api#httpPayload", "payload"],
  ["smithy.api#httpResponseCode", "responseCode"],
] as const;

const openApiPlaces = { path: "label", query: "query", header: "header", cookie: "cookie" } as const;

/** Where a member travels by its traits. @see smithy.api#httpLabel and its kin */
export function placementOf({ name: member, traits }: Member): Placement {
  for (const [trait, place] of smithyPlaces) {
    const value = traits.get(trait);
    if (value !== undefined)
      return { place, name: typeof value === "string" ? value : place === "label" ? member : "" };
  }
  const styled = traits.get("hallmark.openapi#parameter");
  if (!isJsonObject(styled)) return { place: "body", name: "" };
  return {
    place: openApiPlaces[String(styled["in"]) as keyof typeof openApiPlaces],
    name: String(styled["name"]),
    styled,
  };
}
