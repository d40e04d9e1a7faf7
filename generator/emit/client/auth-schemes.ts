import type { ServicePlan } from "../../plan/index.js";
import { API_KEY, BASIC, BEARER, NO_AUTH, SIGV4, usedSchemes, usesHttpAuth } from "../shared/client-settings.js";
import type { Imports } from "../shared/imports.js";
import { literal } from "../shared/literal.js";
import { clientRuntime } from "./modules.js";

const MAKERS: Readonly<Record<string, string>> = { [SIGV4]: "sigV4", [NO_AUTH]: "noAuth" };

const HTTP_MAKERS: Readonly<Record<string, string>> = {
  [API_KEY]: "httpApiKeyAuth",
  [BASIC]: "httpBasicAuth",
  [BEARER]: "httpBearerAuth",
};

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
  if (!usesHttpAuth(plan)) return own;
  return [...own, ...http, imports.value("unknownCaller", clientRuntime(plan, "http-authentication"))];
}

function apiKeyPlace({ apiKey }: ServicePlan): string {
  const { name, in: place, scheme } = apiKey!;
  return literal({ name, in: place, ...(scheme !== undefined && { scheme }) });
}
