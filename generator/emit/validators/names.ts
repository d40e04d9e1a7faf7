import { lowerFirst } from "../../plan/index.js";

/** Words that TypeScript keeps for itself, and what every generated function calls something. */
const reserved =
  "arguments await break case catch class const continue debugger default delete do else enum eval export extends false " +
  "finally for function if implements import in instanceof interface let new null package private protected public " +
  "return static super switch this throw true try type typeof undefined var void while with yield async of get set " +
  "candidate found index item mapKey entry entries depth isSent members refusal disabled Number Object " +
  "attempts known alike discriminator Attempts " +
  // What the runtime's modules give away, so that imports keep their names.
  "linearExpression add addAt addUnder hasRightTypes hidden noViolations check condition length notNull ofType oneOf pattern range " +
  "required shapeMismatch uniqueItems isTooDeep maxDepth nestedTooDeep countExcept holds own isDocument isBigDecimal " +
  "isBlob isByte isInteger isList isLong isObject isShort isStream isStructure isTimestamp hasBytes hasLength " +
  "noDisabledChecks refusalOf refusalUnder hasUniqueItems validatorOf contains endsWith floor join merge reverse sort " +
  "startsWith sum absolute average ceiling firstPresent keysOf lengthOf maximum minimum toArray toNumber toText " +
  "valuesOf map maximumBy minimumBy sortBy each eachValue eachWhere element field flatten slice within both either " +
  "isAtLeast isAtMost isLess isMore isTruthy typeOf isEqual";

/** How the names begin that files of validators import from each other. */
const foreign = /^(?:violationsOf|refusalOf|valuesOf|isKnown|holds)[A-Z0-9_]/;

/** Gives each thing in a file a name of its own. */
export class Names {
  readonly #taken = new Set(reserved.split(" "));

  /** A name that begins as those of functions do. */
  takeFunction(wanted: string): string {
    let name = wanted;
    for (let number = 2; this.#taken.has(name); number++) name = `${wanted}${number}`;
    this.#taken.add(name);
    return name;
  }

  /** The name, or one like it where it is taken. */
  take(wanted: string): string {
    let name = wanted;
    if (this.#taken.has(name) || foreign.test(name)) name = `${wanted}Value`;
    for (let number = 2; this.#taken.has(name); number++) name = `${wanted}${number}`;
    this.#taken.add(name);
    return name;
  }
}

/** `clientRequestToken` of `ClientRequestToken`, `_arn` of `_arn`. */
export function variableName(name: string): string {
  return lowerFirst(name);
}

/** `ClientRequestToken` of `clientRequestToken`. */
export function upperFirst(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
