/** An answer that says that a call failed, as it came. */
export interface RefusingAnswer {
  readonly status: number;
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export interface ServiceError {
  readonly code: string;
  readonly message: string;
}

/**
 * What an answer says of the error. The code of the former Query protocol wins over `__type`, and without any the status
 * stands in; a body that is no JSON is the message. Rules CL-009, CL-010.
 *
 * @param isRest The header `x-amzn-errortype` and the body's `code` say it first. @see aws.protocols#restJson1
 */
export function serviceErrorOf({ status, headers, body }: RefusingAnswer, isRest = false): ServiceError {
  const text = new TextDecoder().decode(body);
  const content = contentOf(text);
  const query = headers["x-amzn-query-error"]?.split(";", 1)[0];
  const stated = isRest ? (headers["x-amzn-errortype"] ?? content["code"] ?? content["Code"]) : undefined;
  const type = stated ?? content["__type"];
  const code = query || (typeof type === "string" ? nameOf(type) : String(status));
  const message = content["message"] ?? content["Message"] ?? "";
  return { code, message: typeof message === "string" ? message : JSON.stringify(message) };
}

function contentOf(text: string): Readonly<Record<string, unknown>> {
  if (text === "") return {};
  try {
    const content: unknown = JSON.parse(text);
    if (typeof content === "object" && content !== null) return content as Readonly<Record<string, unknown>>;
  } catch {
    // Something on the way answered, a proxy for example: its words are all that there is to show.
  }
  return { message: text };
}

/** `ResourceExistsException` of `com.amazonaws.secretsmanager#ResourceExistsException:http://...`. */
function nameOf(type: string): string {
  const name = type.split(":", 1)[0]!;
  return name.slice(name.lastIndexOf("#") + 1);
}
