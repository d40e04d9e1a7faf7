import { type JsonObject, type ServiceShape } from "../model/index.js";
import { lowerFirst } from "./names.js";
import type { ClientContextParameter } from "./service-plan.js";

/** Where a service can be reached, as an OpenAPI document has it. @see hallmark.openapi#servers */
interface Server {
  readonly url: string;
  readonly variables?: Readonly<Record<string, ServerVariable>>;
}

interface ServerVariable {
  readonly default: string;
  readonly enum?: readonly string[];
  readonly description?: string;
}

interface Variable extends ServerVariable {
  readonly name: string;
  /** Its name among the parameters of endpoint rules, `Region` of `region`. */
  readonly parameter: string;
}

/** The settings of a client that fill in the URL of the first server. */
export function serverParametersOf(service: ServiceShape): readonly ClientContextParameter[] {
  return variablesOf(service).map(({ parameter, description, default: value, enum: values }) => {
    const sentences = [description, values && `One of ${values.join(", ")}.`, `Default: ${value}.`];
    return {
      name: parameter,
      type: "string",
      documentation: sentences.filter((sentence) => sentence !== undefined && sentence !== "").join(" "),
    };
  });
}

/** Endpoint rules of a service that an OpenAPI document describes: the given endpoint, else the first server. */
export function serverRuleSet(service: ServiceShape): JsonObject {
  const [server] = serversOf(service);
  const variables = variablesOf(service);
  const names = new Map(variables.map(({ name, parameter }) => [name, parameter]));
  const given = { ref: "Endpoint" };
  const endpoint = (url: JsonObject | string, conditions: readonly JsonObject[] = []) => ({
    conditions,
    endpoint: { url, properties: {}, headers: {} },
    type: "endpoint",
  });
  // Endpoints have no slash at their end, paths one at their beginning.
  const url = server?.url
    .replace(/\/+$/, "")
    .replace(/\{([^{}]+)\}/g, (_, name: string) => `{${names.get(name) ?? name}}`);
  const isWhole = url !== undefined && /^(https?:\/\/|\{)/i.test(url);
  return {
    version: "1.0",
    parameters: {
      Endpoint: { builtIn: "SDK::Endpoint", required: false, documentation: "The URL of the service.", type: "string" },
      ...Object.fromEntries(
        variables.map(({ parameter, default: value, description }) => [
          parameter,
          {
            required: true,
            default: value,
            type: "string",
            ...(description !== undefined && { documentation: description }),
          },
        ]),
      ),
    },
    rules: [
      endpoint(given, [{ fn: "isSet", argv: [given] }]),
      isWhole
        ? endpoint(url)
        : {
            conditions: [],
            error: "Invalid Configuration: give an endpoint, the API's document names no server with a host",
            type: "error",
          },
    ],
  };
}

/** Path of the first server, with what variables stand for unless they are given; `undefined` for that of the host itself. */
export function serverPathOf(service: ServiceShape): string | undefined {
  const [server] = serversOf(service);
  const url = server?.url.replace(/\{([^{}]+)\}/g, (_, name: string) => server.variables?.[name]?.default ?? "");
  // A URL may be relative to the document's, which nobody knows.
  if (url === undefined || !URL.canParse(url, "http://host")) return undefined;
  const path = new URL(url, "http://host").pathname.replace(/\/+$/, "");
  return path === "" ? undefined : path;
}

function serversOf(service: ServiceShape): readonly Server[] {
  // The assembler has checked the value against the trait's definition in model/hallmark.
  return (service.traits.get("hallmark.openapi#servers") ?? []) as unknown as readonly Server[];
}

/** The variables that stand in the URL of the first server. */
function variablesOf(service: ServiceShape): readonly Variable[] {
  const [server] = serversOf(service);
  if (!server) return [];
  const taken = new Set(["endpoint"]);
  return Object.entries(server.variables ?? {})
    .filter(([name]) => server.url.includes(`{${name}}`))
    .map(([name, variable]) => {
      const base = parameterName(name);
      let parameter = base;
      for (let number = 2; taken.has(lowerFirst(parameter)); number++) parameter = `${base}${number}`;
      taken.add(lowerFirst(parameter));
      return { ...variable, name, parameter };
    });
}

/** What endpoint rules can call a parameter: `ApiVersion` of `api-version`. Not what a client has a setting for already. */
function parameterName(name: string): string {
  const words = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
  const joined = words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join("");
  const isFree = /^[A-Za-z]/.test(joined) && !OTHER_SETTINGS.has(lowerFirst(joined));
  return isFree ? joined : `Server${joined}`;
}

const OTHER_SETTINGS = new Set(
  (
    "apiKey apiVersion credentials customUserAgent defaultsMode endpoint extensions logger maxAttempts password profile " +
    "protocol region requestHandler retryMode retryStrategy runtime serviceId signer tls token username"
  ).split(" "),
);
