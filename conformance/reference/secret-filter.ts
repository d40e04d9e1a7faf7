import type { Filter } from "../../generated/secretsmanager/types/index.js";
import type { Assumptions } from "./assumptions.js";
import { invalidFilterKey, invalidFilterValues } from "./errors.js";
import { wordsBegin, wordsOf } from "./words.js";

/** What filters look at. */
export interface FilteredSecret {
  readonly name: string;
  readonly description?: string | undefined;
  readonly tags: readonly { readonly key?: string | undefined; readonly value?: string | undefined }[];
  readonly primaryRegion?: string | undefined;
  readonly owningService?: string | undefined;
}

/** Whether a secret is among what a search asks for. */
export type SecretFilter = (secret: FilteredSecret) => boolean;

/** The texts that a key of a filter looks at. */
type Attributes = (secret: FilteredSecret) => readonly (string | undefined)[];

const ATTRIBUTES: ReadonlyMap<string, Attributes> = new Map<string, Attributes>([
  ["name", ({ name }) => [name]],
  ["description", ({ description }) => [description]],
  ["tag-key", ({ tags }) => tags.map(({ key }) => key)],
  ["tag-value", ({ tags }) => tags.map(({ value }) => value)],
  ["primary-region", ({ primaryRegion }) => [primaryRegion]],
  ["owning-service", ({ owningService }) => [owningService]],
  ["all", ({ name, description, tags }) => [name, description, ...tags.flatMap(({ key, value }) => [key, value])]],
]);

/**
 * What passes all of some filters: of each at least one value has to fit, and one that begins with an exclamation mark
 * fits where what follows does not (rules SM-105 and SM-110).
 *
 * @throws InvalidParameterException for a filter without a key or without values (rule SM-111, an assumption).
 */
export function secretFilter(filters: readonly Filter[], assumptions: Assumptions): SecretFilter {
  const each = filters.map((filter) => oneFilter(filter, assumptions));
  return (secret) => each.every((passes) => passes(secret));
}

function oneFilter({ Key, Values }: Filter, assumptions: Assumptions): SecretFilter {
  const attributesOf = Key === undefined ? undefined : ATTRIBUTES.get(Key);
  if (Key === undefined || !attributesOf) throw invalidFilterKey();
  if (!Values || Values.length === 0) throw invalidFilterValues(Key);
  const textFits = textMatcherOf(Key, assumptions);
  const tests = Values.map((value) => {
    const isInverted = value.startsWith("!");
    return { isInverted, fits: textFits(isInverted ? value.slice(1) : value) };
  });
  return (secret) => {
    const texts = attributesOf(secret).filter((text) => text !== undefined);
    return tests.some(({ isInverted, fits }) => texts.some(fits) !== isInverted);
  };
}

/** How a value of a filter is looked for in a text: by its words or as its beginning (rules SM-106 to SM-108). */
function textMatcherOf(key: string, assumptions: Assumptions): (value: string) => (text: string) => boolean {
  if (key === "all" || (key === "description" && assumptions.descriptionFilter === "words")) {
    return (value) => {
      const searched = wordsOf(value, assumptions);
      return (text) => wordsBegin(searched, wordsOf(text, assumptions));
    };
  }
  if (key === "description") return (value) => (text) => text.toLowerCase().startsWith(value.toLowerCase());
  return (value) => (text) => text.startsWith(value);
}
