import { definePattern, type Pattern } from "./pattern.js";

interface Endpoint extends Pattern<string> {
  readonly $pattern: "endpoint";
}

/** The address of the service, for whoever has to be told it. */
export function endpoint(): Endpoint {
  return { $pattern: "endpoint" };
}

export const endpointPattern = definePattern<Endpoint>({
  name: "endpoint",
  sentence: () => "the address of the service",
  make(_, context) {
    if (context.endpoint === undefined) throw new Error("nobody here needs an address to reach the service");
    return context.endpoint;
  },
  example: () => "https://service.example/",
});
