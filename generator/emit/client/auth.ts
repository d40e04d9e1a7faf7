import { endpointRuleParameters, isJsonObject, type ServicePlan } from "../../plan/index.js";
import type { Imports } from "../shared/imports.js";
import { literal } from "../shared/literal.js";
import { clientRuntime } from "./modules.js";

const SIGV4 = "aws.auth#sigv4";
const NO_AUTH = "smithy.api#noAuth";
const API_KEY = "smithy.api#httpApiKeyAuth";

/** The schemes that HTTP itself has, with the functions of the runtime that make them. */
const HTTP_MAKERS: Readonly<Record<string, string>> = {
  [API_KEY]: "httpApiKeyAuth",
  "smithy.api#httpBasicAuth": "httpBasicAuth",
  "smithy.api#httpBearerAuth": "httpBearerAuth",
};

const MAKERS: Readonly<Record<string, string>> = { [SIGV4]: "sigV4", [NO_AUTH]: "noAuth" };

/** The schemes of operations that say none: of those that the service declares, those that clients know. */
export function authSchemes({ authSchemes: declared }: ServicePlan): readonly string[] {
  if (declared.includes(SIGV4)) return [SIGV4];
  const known = declared.filter((id) => id in HTTP_MAKERS);
  return known.length > 0 ? known : [NO_AUTH];
}

/** Functions of the runtime that make the schemes of all operations. */
export function schemeMakers(plan: ServicePlan, imports: Imports): readonly string[] {
  const used = usedSchemes(plan);
  const own = Object.entries(MAKERS)
    .filter(([id]) => used.has(id))
    .map(([, name]) => imports.value(name, clientRuntime(plan, "authentication")));
  const http = Object.entries(HTTP_MAKERS)
    .filter(([id]) => used.has(id) && (id !== API_KEY || plan.apiKey))
    .map(([id, name]) => {
      const maker = imports.value(name, clientRuntime(plan, "http-authentication"));
      return id === API_KEY ? `/* @__PURE__ */ ${maker}(${apiKeyPlace(plan)})` : maker;
    });
  return [...own, ...http];
}

function apiKeyPlace({ apiKey }: ServicePlan): string {
  const { name, in: place, scheme } = apiKey!;
  return literal({ name, in: place, ...(scheme !== undefined && { scheme }) });
}

/** Whether clients take tokens, keys or passwords. */
export function usesHttpAuth(plan: ServicePlan): boolean {
  return [...usedSchemes(plan)].some((id) => id in HTTP_MAKERS);
}

/** Whether clients do without a Region: nothing is signed, and the endpoint is the same everywhere. */
export function hasNoRegion(plan: ServicePlan): boolean {
  const isRegional = endpointRuleParameters(plan.endpointRuleSet).some(({ builtIn }) => builtIn === "AWS::Region");
  return !isRegional && !usedSchemes(plan).has(SIGV4);
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

const EXAMPLES: Readonly<Record<string, string>> = {
  [API_KEY]: "apiKey",
  "smithy.api#httpBasicAuth": "username, password",
  "smithy.api#httpBearerAuth": "token",
};

function usedSchemes(plan: ServicePlan): ReadonlySet<string> {
  return new Set([...authSchemes(plan), ...plan.operations.flatMap(({ authSchemes: own = [] }) => own)]);
}
