/** Whether a `Content-Type` names a media type, with whatever parameters. */
export function isOfType(contentType: string, expected: string): boolean {
  return essenceOf(contentType) === essenceOf(expected);
}

/** Whether an `Accept` header takes answers of a media type. Without one that stands for something, all are taken. */
export function isAccepted(accept: string | null, contentType: string): boolean {
  const ranges = (accept ?? "").split(",").filter((range) => range.trim() !== "");
  if (ranges.length === 0) return true;
  const essence = essenceOf(contentType);
  const family = `${essence.slice(0, essence.indexOf("/"))}/*`;
  // Of all ranges that fit, the closest one decides.
  for (const wanted of [essence, family, "*/*"]) {
    const range = ranges.find((candidate) => essenceOf(candidate) === wanted);
    if (range !== undefined) return !/;\s*q=0(?:\.0*)?\s*(?:;|$)/i.test(range);
  }
  return false;
}

function essenceOf(mediaType: string): string {
  return mediaType.split(";", 1)[0]!.trim().toLowerCase();
}
