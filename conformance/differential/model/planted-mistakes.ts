/** One mistake in a model, made on purpose to see that it is noticed. */
export interface PlantedMistake {
  readonly title: string;
  /** Name of the shape to change. */
  readonly shape: string;
  /** Where in its JSON, as keys with spaces between them. */
  readonly path: string;
  /** What is there from now on; nothing at all when it is left out. */
  readonly to?: (now: unknown) => unknown;
}

const NAMESPACE = "com.amazonaws.secretsmanager";
const all = (list: unknown) => list as readonly unknown[];
const reversed = (list: unknown) => all(list).toReversed();
const shortened = (list: unknown) => all(list).slice(1);
const target = (name: string) => `${NAMESPACE}#${name}`;

const plant = (title: string, shape: string, path: string, to?: PlantedMistake["to"]): PlantedMistake => ({
  title,
  shape,
  path,
  ...(to && { to }),
});

/** At least one of every kind that matters to what goes over the wire. */
export const plantedMistakes: readonly PlantedMistake[] = [
  plant("a member is missing", "UpdateSecretRequest", "members Description"),
  plant("there is one member more", "ListSecretsRequest", "members SortBy", () => ({ target: target("NameType") })),
  plant("members have another order", "Filter", "members", (now) =>
    Object.fromEntries(reversed(Object.entries(now as object)) as [string, unknown][]),
  ),
  plant("a member has another target", "TagResourceRequest", "members SecretId target", () => target("NameType")),
  plant("a member is not required", "PutResourcePolicyRequest", "members ResourcePolicy traits smithy.api#required"),
  plant(
    "a token is not made up",
    "RotateSecretRequest",
    "members ClientRequestToken traits smithy.api#idempotencyToken",
  ),
  plant(
    "a default is sent",
    "ListSecretsRequest",
    "members IncludePlannedDeletion traits smithy.api#default",
    () => false,
  ),
  plant("a default is missing", "BooleanType", "traits smithy.api#default"),
  plant("a range ends elsewhere", "PasswordLengthType", "traits smithy.api#range max", () => 4095),
  plant("a range is missing", "MaxResultsBatchType", "traits smithy.api#range"),
  plant("a length is half open", "FilterValuesStringList", "traits smithy.api#length min"),
  plant("a pattern is wider", "RegionType", "traits smithy.api#pattern", () => "^([a-z]+-)+\\d*$"),
  plant(
    "an enum has another value",
    "FilterNameStringType",
    "members tag_key traits smithy.api#enumValue",
    () => "tag",
  ),
  plant("an enum lacks a value", "StatusType", "members Failed"),
  plant("a secret is shown", "RandomPasswordType", "traits smithy.api#sensitive"),
  plant("a shape has another type", "PasswordLengthType", "type", () => "integer"),
  plant("a list has other items", "SecretIdListType", "member target", () => target("NameType")),
  plant("a map has other values", "SecretVersionsToStagesMapType", "value target", () => target("TagKeyListType")),
  plant("an error is missing", "UpdateSecretVersionStage", "errors", shortened),
  plant("errors have another order", "ListSecrets", "errors", reversed),
  plant("an operation takes something else", "GetResourcePolicy", "input target", () => target("RestoreSecretRequest")),
  plant("an operation answers something else", "TagResource", "output target", () => target("RestoreSecretResponse")),
  plant("there are no pages", "BatchGetSecretValue", "traits smithy.api#paginated"),
  plant("pages have another token", "ListSecrets", "traits smithy.api#paginated inputToken", () => "MaxResults"),
  plant("an error is the caller's fault", "InternalServiceError", "traits smithy.api#error", () => "client"),
  plant("an error has a status of its own", "ResourceNotFoundException", "traits smithy.api#httpError", () => 404),
  plant("an operation is missing", "secretsmanager", "operations", shortened),
  plant("the service has another version", "secretsmanager", "version", () => "2017-10-18"),
  plant("it signs for another service", "secretsmanager", "traits aws.auth#sigv4 name", () => "secrets"),
  plant("it does without its protocol", "secretsmanager", "traits aws.protocols#awsJson1_1"),
  plant("it has another id", "secretsmanager", "traits aws.api#service sdkId", () => "SecretsManager"),
];

/** The difference that a mistake makes: where, and in what. */
export function differenceOf({ shape, path }: PlantedMistake): { readonly at: string; readonly what: string } {
  const [first, second, ...rest] = path.split(" ");
  const id = target(shape);
  if (first === "members" && rest.length > 0) return { at: `${id}$${second}`, what: rest[1] ?? rest[0]! };
  if ((first === "member" || first === "value") && second) return { at: `${id}$${first}`, what: second };
  return { at: id, what: first === "traits" ? second! : first! };
}

type Json = Record<string, unknown>;

/** The documents of a model with a mistake in them. */
export function planted<Document extends { readonly text: string }>(
  documents: readonly Document[],
  { shape, path, to }: PlantedMistake,
): readonly Document[] {
  let isPlanted = false;
  const changed = documents.map((document) => {
    const json = JSON.parse(document.text) as { readonly shapes: Record<string, Json> };
    const found = json.shapes[target(shape)];
    if (!found || found["type"] === "apply") return document;
    const keys = path.split(" ");
    const last = keys.pop()!;
    const place = keys.reduce<Json>((node, key) => node[key] as Json, found);
    if (to) place[last] = to(place[last]);
    else delete place[last];
    isPlanted = true;
    return { ...document, text: JSON.stringify(json) };
  });
  if (!isPlanted) throw new Error(`there is no ${shape}`);
  return changed;
}
