/** Lists of authentication schemes in the order in which clients try them. */
export type Schemes = readonly string[];

/** Which of the two ways to sign the names of schemes stand for. */
export interface Signing {
  readonly isV4: (scheme: string) => boolean;
  readonly isV4a: (scheme: string) => boolean;
}

/** How the place of one way to sign changed relative to the other. */
export interface Migration {
  readonly what: "added" | "moved" | "replaced";
  /** The scheme that clients now come to first, and the one that they came to first before. */
  readonly scheme: string;
  readonly other: string;
}

const [V4, V4A] = ["aws.auth#sigv4", "aws.auth#sigv4a"];

/**
 * Whether clients that signed one way will sign the other way. Credentials that can sign with SigV4 cannot always sign
 * with SigV4A, and a signature of SigV4A is good for more regions.
 */
export function migrationOf(before: Schemes, after: Schemes, { isV4, isV4a }: Signing): Migration | undefined {
  const [oldV4, oldV4a] = [before.findIndex(isV4), before.findIndex(isV4a)];
  const [newV4, newV4a] = [after.findIndex(isV4), after.findIndex(isV4a)];
  const had = { v4: oldV4 >= 0, v4a: oldV4a >= 0 };
  const has = { v4: newV4 >= 0, v4a: newV4a >= 0 };
  const toV4 = { scheme: V4!, other: V4A! };
  const toV4a = { scheme: V4A!, other: V4! };
  if (had.v4 && !had.v4a && !has.v4 && has.v4a) return { what: "replaced", ...toV4a };
  if (!had.v4 && had.v4a && has.v4 && !has.v4a) return { what: "replaced", ...toV4 };
  if (!has.v4 || !has.v4a) return undefined;
  const isV4First = newV4 < newV4a;
  if (had.v4 && had.v4a) {
    if (oldV4 < oldV4a === isV4First) return undefined;
    return { what: "moved", ...(isV4First ? toV4 : toV4a) };
  }
  if (had.v4a && isV4First) return { what: "added", ...toV4 };
  return had.v4 && !isV4First ? { what: "added", ...toV4a } : undefined;
}

/** Says it; `place` is what the schemes are for. */
export function migrationMessage({ what, scheme, other }: Migration, place: string): string {
  const consequence =
    scheme === V4A
      ? "is not backward compatible since not all credentials usable by `aws.auth#sigv4` are compatible with " +
        "`aws.auth#sigv4a`, and can break existing clients' authentication."
      : "may not be backward compatible if the signing scope was narrowed (typically from `*`).";
  const where = `in the effective auth schemes for ${place}`;
  switch (what) {
    case "replaced":
      return (
        `The \`${other}\` authentication scheme was replaced by the \`${scheme}\` authentication scheme ${where}. ` +
        `Replacing the \`${V4}\` authentication scheme with the \`${V4A}\` authentication scheme directly ${consequence}`
      );
    case "moved":
      return (
        `The \`${scheme}\` authentication scheme was moved before the \`${other}\` authentication scheme ${where}. ` +
        `Moving the \`${scheme}\` authentication scheme before the \`${other}\` authentication scheme ${consequence}`
      );
    case "added":
      return (
        `The \`${scheme}\` authentication scheme was added before the \`${other}\` authentication scheme ${where}. ` +
        `Adding the \`${scheme}\` authentication scheme before an existing \`${other}\` authentication scheme ` +
        consequence
      );
  }
}
