import { QueryParameters } from "./query-parameters.js";
import { compareSpecificity, matchPath, parseUriPattern, segmentsOf, type UriPattern } from "./uri-pattern.js";

/** What is found at a method and a URI. */
export interface Route<T> {
  readonly method: string;
  /** As in `smithy.api#http`. */
  readonly uri: string;
  readonly target: T;
}

export interface RouteMatch<T> {
  readonly target: T;
  /** By label name; still percent-encoded. */
  readonly labels: ReadonlyMap<string, string>;
  readonly query: QueryParameters;
}

/** A URI that is known, but not for that method. */
export interface OtherMethods {
  readonly allowed: readonly string[];
}

interface Known<T> extends Route<T> {
  readonly pattern: UriPattern;
}

/** Tells by method and URI what a request is for. */
export class Router<T> {
  readonly #basePath: string;
  /** The more specific ones first. */
  readonly #routes: readonly Known<T>[];

  /** @param basePath Path of the URL under which everything lies, `/` or `/v1`. */
  constructor(routes: readonly Route<T>[], basePath = "/") {
    this.#basePath = basePath.replace(/\/+$/, "");
    this.#routes = routes
      .map((route) => ({ ...route, pattern: parseUriPattern(route.uri) }))
      .sort((a, b) => compareSpecificity(a.pattern, b.pattern));
  }

  /** `undefined`: there is nothing at all at this URI. */
  match(method: string, url: string): RouteMatch<T> | OtherMethods | undefined {
    const { path, search } = partsOf(url);
    if (path !== this.#basePath && !path.startsWith(`${this.#basePath}/`)) return undefined;
    const segments = segmentsOf(path.slice(this.#basePath.length));
    const query = new QueryParameters(search);
    const allowed = new Set<string>();
    for (const { target, pattern, method: expected } of this.#routes) {
      if (!query.has(pattern.query)) continue;
      const labels = matchPath(pattern, segments);
      if (!labels) continue;
      if (expected === method) return { target, labels, query };
      allowed.add(expected);
    }
    return allowed.size > 0 ? { allowed: [...allowed].sort() } : undefined;
  }
}

/** Parsing the whole URL would cost as much as reading a small body. */
function partsOf(url: string): { readonly path: string; readonly search: string } {
  const hash = url.indexOf("#");
  const whole = hash < 0 ? url : url.slice(0, hash);
  const scheme = whole.indexOf("//");
  const rest = scheme < 0 ? whole : whole.slice(scheme + 2);
  const mark = rest.indexOf("?");
  const [before, search] = mark < 0 ? [rest, ""] : [rest.slice(0, mark), rest.slice(mark + 1)];
  const slash = before.indexOf("/");
  return { path: slash < 0 ? "/" : before.slice(slash), search };
}
