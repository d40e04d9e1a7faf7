import type { NormalizedSchema as Schema } from "@smithy/core/schema";
import type { HttpRequest } from "@smithy/types";
import { escaped, inHeader, inPath, inQuery, textsOf, type StyledParameter } from "./parameters.js";

/**
 * Puts parameters into a request that has everything else.
 *
 * @throws Error where a parameter of the path has no value.
 */
export function addParameters(
  request: HttpRequest,
  parameters: readonly StyledParameter[],
  toJson: (schema: Schema, value: unknown) => string,
): void {
  const query: (readonly [string, string])[] = [];
  const cookies: (readonly [string, string])[] = [];
  for (const parameter of parameters) {
    const { value, place, name } = parameter;
    if (value === undefined || value === null) {
      if (place === "path") throw new Error(`No value provided for input HTTP label: ${parameter.member}.`);
      continue;
    }
    const texts = textsOf(parameter, toJson);
    if (place === "path") {
      const label = [name, parameter.member].map((each) => `{${each}}`).find((each) => request.path.includes(each));
      if (label !== undefined) request.path = request.path.replace(label, () => inPath(parameter, texts));
    }
    if (place === "header") request.headers[name.toLowerCase()] = inHeader(parameter, texts);
    if (place === "query" || place === "cookie")
      (place === "query" ? query : cookies).push(...inQuery(parameter, texts));
  }
  if (query.length > 0) addQuery(request, query);
  if (cookies.length > 0) {
    const own = cookies.map(([name, value]) => `${name}=${value}`);
    const { cookie } = request.headers;
    request.headers["cookie"] = [...(cookie === undefined ? [] : [cookie]), ...own].join("; ");
  }
}

/**
 * All of the query goes behind the path: handlers of requests would escape the commas between items as they do those
 * within them.
 */
function addQuery(request: HttpRequest, added: readonly (readonly [string, string])[]): void {
  const others = Object.entries(request.query ?? {}).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one) =>
      one === null ? escaped(name) : `${escaped(name)}=${escaped(one)}`,
    ),
  );
  request.query = {};
  request.path += `?${[...others, ...added.map(([name, value]) => `${name}=${value}`)].join("&")}`;
}
