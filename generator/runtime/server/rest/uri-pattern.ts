/** One part of a path between slashes. */
export type PathSegment =
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "label" | "greedy"; readonly name: string };

/** A parameter that the query of every request for the operation has; without a value, any will do. */
export interface QueryLiteral {
  readonly name: string;
  readonly value?: string | undefined;
}

/** What `smithy.api#http` says of an operation's URI: `/shelves/{shelf}/{path+}?list&type=2`. */
export interface UriPattern {
  readonly segments: readonly PathSegment[];
  readonly query: readonly QueryLiteral[];
}

/** @see smithy.api#http, member `uri` */
export function parseUriPattern(uri: string): UriPattern {
  const [path, query = ""] = uri.split("?", 2) as [string, string?];
  return { segments: segmentsOf(path).map(segmentOf), query: query.split("&").filter(Boolean).map(queryLiteralOf) };
}

/** A path's parts. A slash at its end is of no account; the root has none. @see smithy.api#http */
export function segmentsOf(path: string): readonly string[] {
  const segments = path.slice(1).split("/");
  if (segments.at(-1) === "") segments.pop();
  return segments;
}

/**
 * The values of a pattern's labels in a path, not decoded, or `undefined` where the path does not fit. A label stands
 * for one segment that is not empty, a greedy one for as many as possible.
 */
export function matchPath(pattern: UriPattern, segments: readonly string[]): ReadonlyMap<string, string> | undefined {
  const expected = pattern.segments;
  const greedyAt = expected.findIndex(({ kind }) => kind === "greedy");
  if (greedyAt < 0 ? segments.length !== expected.length : segments.length < expected.length) return undefined;
  const labels = new Map<string, string>();
  let at = 0;
  for (const segment of expected) {
    const end = at + (segment.kind === "greedy" ? segments.length - expected.length + 1 : 1);
    const text = segments.slice(at, end).join("/");
    if (segment.kind === "literal" ? !isLiteral(segment.text, text) : text === "") return undefined;
    if (segment.kind !== "literal") labels.set(segment.name, text);
    at = end;
  }
  return labels;
}

const RANKS = { literal: 0, label: 1, greedy: 2 } as const;

/**
 * Sorts patterns so that the first one which a request fits is the one that it is meant for: segment by segment a
 * literal goes before a label and that before a greedy one, then the longer path, then the one that asks more of the
 * query. @see smithy.api#http, "specificity routing"
 */
export function compareSpecificity(a: UriPattern, b: UriPattern): number {
  for (let index = 0; index < Math.min(a.segments.length, b.segments.length); index++) {
    const difference = RANKS[a.segments[index]!.kind] - RANKS[b.segments[index]!.kind];
    if (difference !== 0) return difference;
  }
  return b.segments.length - a.segments.length || b.query.length - a.query.length;
}

function segmentOf(text: string): PathSegment {
  const label = /^\{([^{}+]+)(\+?)\}$/.exec(text);
  if (!label) return { kind: "literal", text };
  return { kind: label[2] === "+" ? "greedy" : "label", name: label[1]! };
}

function queryLiteralOf(text: string): QueryLiteral {
  const at = text.indexOf("=");
  return at < 0 ? { name: text } : { name: text.slice(0, at), value: text.slice(at + 1) };
}

/** Clients may encode more than they need to. */
function isLiteral(literal: string, segment: string): boolean {
  if (segment === literal) return true;
  try {
    return segment.includes("%") && decodeURIComponent(segment) === literal;
  } catch {
    return false;
  }
}
