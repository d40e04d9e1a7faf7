import { isJsonObject, type JsonValue } from "../../model/index.js";
import { pointerSteps, type Source } from "../source/index.js";
import { Node } from "./node.js";

/** What is named by `$id`, `$anchor` and `$dynamicAnchor` instead of by its place. */
export interface Identifiers {
  /** What a reference leads to by such a name; nothing where its place has to be looked for. */
  find(text: string, reference: Node): Node | undefined;
}

const none: Identifiers = { find: () => undefined };

/** Looks for names in some files. Most have none, which their values tell quickly. */
export function identifiers(sources: readonly Source[]): Identifiers {
  const byUri = new Map<string, Node>();
  const byAnchor = new Map<string, Node>();
  for (const source of sources) collect(source, byUri, byAnchor);
  if (byUri.size === 0 && byAnchor.size === 0) return none;
  return {
    find(text, reference) {
      const [address = "", fragment = ""] = text.split("#", 2);
      const base = baseOf(reference);
      const uri = resolved(address, base);
      const resource = uri === undefined ? undefined : byUri.get(uri);
      if (address !== "" && resource === undefined) return undefined;
      const start = resource ?? (base === undefined ? undefined : byUri.get(base));
      if (fragment !== "" && !fragment.startsWith("/")) {
        return byAnchor.get(anchorKey(start ?? reference.root, decode(fragment)));
      }
      if (start === undefined) return undefined;
      return (pointerSteps(decode(fragment)) ?? ["\0"]).reduce<Node | undefined>(
        (node, step) => node?.get(step),
        start,
      );
    },
  };
}

function collect(source: Source, byUri: Map<string, Node>, byAnchor: Map<string, Node>): void {
  const seen = new Set<JsonValue>();
  const open: Node[] = [new Node(source)];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node.value !== "object" || node.value === null || seen.has(node.value)) continue;
    seen.add(node.value);
    const keys = Object.keys(node.value);
    for (const key of keys) {
      const child = (node.value as Record<string, JsonValue>)[key];
      if (typeof child === "object" && child !== null) open.push(node.get(key)!);
    }
    // In `properties` such names are names of properties.
    if (!isJsonObject(node.value) || node.step === "properties") continue;
    const id = node.string("$id") ?? (node.parent ? undefined : node.string("$self"));
    const uri = id === undefined ? undefined : resolved(id, node.parent && baseOf(node.parent));
    if (uri !== undefined) byUri.set(uri, node);
    for (const keyword of ["$anchor", "$dynamicAnchor"]) {
      const anchor = node.string(keyword);
      if (anchor !== undefined) byAnchor.set(anchorKey(resourceOf(node), anchor), node);
    }
  }
}

/** The address that relative references at a place start from, where `$id` gives one. */
function baseOf(node: Node): string | undefined {
  const resource = resourceOf(node);
  const id = resource.string("$id") ?? (resource.parent ? undefined : resource.string("$self"));
  return id === undefined ? undefined : resolved(id, resource.parent && baseOf(resource.parent));
}

/** The closest value around a place, or at it, that has an `$id`; else the root of the file. */
function resourceOf(node: Node): Node {
  return node.string("$id") !== undefined || !node.parent ? node : resourceOf(node.parent);
}

function resolved(address: string, base: string | undefined): string | undefined {
  if (address === "") return base;
  if (!URL.canParse(address, base)) return undefined;
  return new URL(address, base).href.replace(/#$/, "");
}

function anchorKey(resource: Node, anchor: string): string {
  return `${resource.source.path}#${resource.path.join("/")}#${anchor}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
