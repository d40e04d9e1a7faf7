import { isJsonObject, type JsonObject, type JsonValue, type ServiceShape } from "../../model/index.js";
import { authSchemes } from "../auth-schemes.js";
import type { Change } from "../change.js";
import type { Differences } from "../differences.js";
import { equalValues } from "../equal-values.js";
import { breaks, type Evaluator, type Finding } from "../evaluator.js";
import { migrationMessage, migrationOf, type Schemes } from "../sigv4.js";

const RULE_SET = "smithy.rules#endpointRuleSet";

export const endpointSigV4Migration: Evaluator = {
  name: "EndpointSigV4Migration",
  meaning:
    "By the rules for endpoints, clients will sign with SigV4A where they signed with SigV4, or the other way round.",
  breaks: {
    "client source": "always: a client that is generated anew signs another way",
    "client wire": "if one replaced the other",
  },
  *evaluate(differences) {
    for (const change of differences.changedOf("service")) yield* migrated(differences, change);
  },
};

const signing = {
  isV4: (scheme: string) => /^(aws\.auth#sigv4|sigv4(-.*)?)$/.test(scheme),
  isV4a: (scheme: string) => /^(aws\.auth#sigv4a|sigv4a(-.*)?)$/.test(scheme),
};

function* migrated(differences: Differences, { before, after }: Change<ServiceShape>): Iterable<Finding> {
  const [oldRules, newRules] = [before.traits.get(RULE_SET), after.traits.get(RULE_SET)];
  if (oldRules === undefined || newRules === undefined) return;
  const oldEndpoints = endpointsOf(oldRules);
  const oldModeled = authSchemes(differences.oldModel, before);
  const newModeled = authSchemes(differences.newModel, after);
  for (const [path, endpoint] of endpointsOf(newRules)) {
    const old = oldEndpoints.get(path);
    if (old === undefined || equalValues(old, endpoint)) continue;
    const migration = migrationOf(schemesOf(old, oldModeled), schemesOf(endpoint, newModeled), signing);
    if (migration === undefined) continue;
    const place = `an endpoint in the \`@${RULE_SET}\` trait applied to \`${after.id}\` at: \`${path}\``;
    yield {
      id: "EndpointSigV4Migration",
      severity: "danger",
      message: migrationMessage(migration, place),
      shape: after.id,
      breaks: breaks({ "client source": true, "client wire": migration.what === "replaced" }),
    };
  }
}

/** The endpoints of a rule set by JSON Pointer. */
function endpointsOf(ruleSet: JsonValue): ReadonlyMap<string, JsonObject> {
  const endpoints = new Map<string, JsonObject>();
  const rules = isJsonObject(ruleSet) ? ruleSet["rules"] : undefined;
  const open: { readonly value: JsonValue | undefined; readonly path: string }[] = [{ value: rules, path: "/rules" }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, path } = next;
    if (Array.isArray(value)) {
      for (const [index, element] of (value as readonly JsonValue[]).entries()) {
        open.push({ value: element, path: `${path}/${index}` });
      }
    } else if (isJsonObject(value)) {
      const endpoint = value["type"] === "endpoint" ? value["endpoint"] : undefined;
      if (isJsonObject(endpoint)) endpoints.set(`${path}/endpoint`, endpoint);
      else for (const [key, member] of Object.entries(value)) open.push({ value: member, path: `${path}/${key}` });
    }
  }
  return endpoints;
}

/** The schemes that an endpoint names, else those of the service. */
function schemesOf(endpoint: JsonObject, modeled: Schemes): Schemes {
  const properties = endpoint["properties"];
  const listed = isJsonObject(properties) ? properties["authSchemes"] : undefined;
  if (!Array.isArray(listed)) return modeled;
  const names = (listed as readonly JsonValue[]).flatMap((scheme) => {
    const name = isJsonObject(scheme) ? scheme["name"] : undefined;
    return typeof name === "string" ? name : [];
  });
  return names.length === 0 ? modeled : names;
}
