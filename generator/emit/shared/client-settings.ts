import { endpointRuleParameters, isJsonObject, type ServicePlan } from "../../plan/index.js";

export const SIGV4 = "aws.auth#sigv4";
export const NO_AUTH = "smithy.api#noAuth";
export const API_KEY = "smithy.api#httpApiKeyAuth";
export const BASIC = "smithy.api#httpBasicAuth";
export const BEARER = "smithy.api#httpBearerAuth";

/** The schemes that HTTP itself has. */
const HTTP_SCHEMES: ReadonlySet<string> = new Set([API_KEY, BASIC, BEARER]);

/** The schemes of operations that say none: of those that the service declares, those that clients know. */
export function authSchemes({ authSchemes: declared }: ServicePlan): readonly string[] {
  if (declared.includes(SIGV4)) return [SIGV4];
  const known = declared.filter((id) => HTTP_SCHEMES.has(id));
  return known.length > 0 ? known : [NO_AUTH];
}

/** Whether clients take tokens, keys or passwords. */
export function usesHttpAuth(plan: ServicePlan): boolean {
  return [...usedSchemes(plan)].some((id) => HTTP_SCHEMES.has(id));
}

/** Whether clients do without a Region: nothing is signed, and the endpoint is the same everywhere. */
export function hasNoRegion(plan: ServicePlan): boolean {
  const isRegional = endpointRuleParameters(plan.endpointRuleSet).some(({ builtIn }) => builtIn === "AWS::Region");
  return !isRegional && !usedSchemes(plan).has(SIGV4);
}

/** Where a client has what it is not given, in a sentence. */
export function settingsText(plan: ServicePlan): string {
  if (!hasNoRegion(plan)) {
    return "Credentials and Region come from where the AWS SDK looks for them, unless they are given.";
  }
  return usesHttpAuth(plan)
    ? "Tokens, keys and passwords are given as text, or as functions that are asked before each request."
    : "It needs no credentials.";
}

/** What a client is made with in examples. */
export function exampleSettings(plan: ServicePlan): string {
  const { rules } = plan.endpointRuleSet;
  const needsEndpoint = Array.isArray(rules) && rules.some((rule) => isJsonObject(rule) && rule["type"] === "error");
  const [scheme = ""] = authSchemes(plan);
  const own = [needsEndpoint ? 'endpoint: "https://example.com"' : undefined, EXAMPLES[scheme]];
  const settings = hasNoRegion(plan) ? own.filter((setting) => setting !== undefined) : ['region: "us-east-1"'];
  return settings.length === 0 ? "" : `{ ${settings.join(", ")} }`;
}

/** The settings by which a client proves who is calling, other than by a signature. */
export function credentialSettings(plan: ServicePlan): readonly string[] {
  return Object.entries(CREDENTIALS).flatMap(([scheme, settings]) => (usedSchemes(plan).has(scheme) ? settings : []));
}

const CREDENTIALS: Readonly<Record<string, readonly string[]>> = {
  [BEARER]: ["token"],
  [API_KEY]: ["apiKey"],
  [BASIC]: ["username", "password"],
};

const EXAMPLES: Readonly<Record<string, string>> = {
  [API_KEY]: 'apiKey: "your-key"',
  [BASIC]: 'username: "you", password: "your-password"',
  [BEARER]: 'token: "your-token"',
};

/** The schemes that any of the operations accepts. */
export function usedSchemes(plan: ServicePlan): ReadonlySet<string> {
  return new Set([...authSchemes(plan), ...plan.operations.flatMap(({ authSchemes: own = [] }) => own)]);
}
