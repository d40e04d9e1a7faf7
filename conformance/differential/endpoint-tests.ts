import type { JsonObject, Model } from "../../generator/model/index.js";

/** One case of a model's own tests of its endpoint rules. @see smithy.rules#endpointTests */
export interface EndpointTest {
  readonly documentation: string;
  readonly params: Readonly<Record<string, string | boolean | string[]>>;
  readonly operationInputs?: readonly OperationInput[];
  readonly expect: { readonly error: string } | { readonly endpoint: ExpectedEndpoint };
}

/** A call whose endpoint is the expected one. */
export interface OperationInput {
  readonly operationName: string;
  readonly operationParams?: JsonObject;
  readonly builtInParams?: Readonly<Record<string, string | boolean>>;
}

export interface ExpectedEndpoint {
  readonly url: string;
  readonly headers?: JsonObject;
  readonly properties?: JsonObject;
}

/** The cases of a model's service, each with a name of its own. */
export function endpointTests(model: Model): readonly EndpointTest[] {
  const [service] = model.ofType("service");
  const trait = service?.traits.get("smithy.rules#endpointTests") as { testCases: EndpointTest[] } | undefined;
  return (trait?.testCases ?? []).map((test, index) => ({
    ...test,
    documentation: `${index + 1}: ${test.documentation ?? "no title"}`,
  }));
}
