/** An answer, or a refusal: the members that a client gave, as JSON. */
export interface Answer {
  readonly ARN?: string;
  readonly VersionId?: string;
  readonly [member: string]: unknown;
}

/**
 * What a client saw in one chapter of its tour, each answer under a name. Times are ISO 8601, bytes base64; what a
 * client adds of its own, such as the metadata of an answer, is left out.
 */
export type Seen = Readonly<Record<string, Answer>>;

/**
 * What every client is to see in a chapter. Ids that the service makes up are taken from where they were seen first,
 * and expected again wherever they have to come back.
 */
export type Chapter = (seen: Seen) => Readonly<Record<string, unknown>>;
