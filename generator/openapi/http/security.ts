import { closestOf, type JsonObject } from "../../model/index.js";
import { diagnose } from "../diagnostics/wrong.js";
import type { Node } from "../document/node.js";
import { leaveOut, type Reading } from "../reading.js";
import { traitsOf } from "../shape-book.js";

/** The security schemes of a document: Smithy's trait for each that has one, by name. */
export class Security {
  readonly #reading: Reading;
  readonly #schemes = new Map<string, string | undefined>();
  /** What the service declares. */
  readonly traits: JsonObject;

  constructor(reading: Reading) {
    this.#reading = reading;
    const traits: Record<string, JsonObject> = {};
    for (const [name, stated] of schemesOf(reading)) {
      const node = reading.documents.follow(stated) ?? stated;
      const scheme = schemeOf(reading, name, node);
      const isFirst = scheme !== undefined && traits[scheme.trait] === undefined;
      const isSame =
        !isFirst && scheme !== undefined && JSON.stringify(traits[scheme.trait]) === JSON.stringify(scheme.value);
      if (scheme && isFirst) traits[scheme.trait] = scheme.value;
      else if (!isSame) leaveOut(reading, "security-scheme-not-held", stated, { subject: name, part: "key" });
      this.#schemes.set(name, isFirst || isSame ? scheme!.trait : undefined);
    }
    const required = this.#requirements(reading.root) ?? { schemes: [], isOptional: false };
    this.traits = Object.keys(traits).length === 0 ? {} : { ...traits, "smithy.api#auth": required.schemes };
  }

  /** What an operation asks for where it says so itself. */
  of(operation: Node): JsonObject {
    const own = this.#requirements(operation);
    const { isOptional } = own ?? this.#requirements(this.#reading.root) ?? { isOptional: false };
    return traitsOf({
      "smithy.api#auth": own?.schemes,
      "smithy.api#optionalAuth": isOptional && (own ?? { schemes: [""] }).schemes.length > 0 ? {} : undefined,
    });
  }

  /** The schemes any of which will do, the first one preferred; nothing where nothing is said. */
  #requirements(holder: Node): { readonly schemes: readonly string[]; readonly isOptional: boolean } | undefined {
    if (!holder.has("security")) return undefined;
    const alternatives = holder.items("security");
    const traits = alternatives.flatMap((requirement): readonly string[] => {
      const entries = requirement.entries();
      const held = entries.flatMap(([name, node]) => {
        const trait = this.#trait(name, node);
        return trait === undefined ? [] : [{ name, trait }];
      });
      const [first] = held;
      if (first && entries.length > 1)
        leaveOut(this.#reading, "combined-security", requirement, { subject: first.name });
      return first ? [first.trait] : [];
    });
    const isOptional = alternatives.some((requirement) => requirement.entries().length === 0);
    return { schemes: [...new Set(traits)], isOptional };
  }

  #trait(name: string, node: Node): string | undefined {
    if (!this.#schemes.has(name)) {
      const closest = closestOf(name, this.#schemes.keys());
      this.#reading.report(diagnose["unknown-security-scheme"]({ name, closest }), node, { part: "key" });
    }
    return this.#schemes.get(name);
  }
}

function schemesOf({ root, version }: Reading): readonly (readonly [string, Node])[] {
  return version === "2.0"
    ? root.entries("securityDefinitions")
    : (root.get("components")?.entries("securitySchemes") ?? []);
}

function schemeOf(
  reading: Reading,
  name: string,
  node: Node,
): { readonly trait: string; readonly value: JsonObject } | undefined {
  const type = node.string("type");
  const http = type === "basic" ? "basic" : type === "http" ? node.string("scheme")?.toLowerCase() : undefined;
  if (http === "basic") return { trait: "smithy.api#httpBasicAuth", value: {} };
  if (http === "bearer") return { trait: "smithy.api#httpBearerAuth", value: {} };
  if (http === "digest") return { trait: "smithy.api#httpDigestAuth", value: {} };
  if (type === "oauth2" || type === "openIdConnect") {
    leaveOut(reading, "token-flow-not-held", node, { subject: name, part: "key" });
    return { trait: "smithy.api#httpBearerAuth", value: {} };
  }
  const place = node.string("in");
  const key = node.string("name");
  if (type === "apiKey" && key && (place === "header" || place === "query")) {
    return { trait: "smithy.api#httpApiKeyAuth", value: { name: key, in: place } };
  }
  return undefined;
}
