/** Where to go on: the service's token, and how many items of the page behind it have been shown already. */
export interface PageToken {
  readonly token?: string | undefined;
  readonly shown: number;
}

const SHOWN = "boto_truncate_amount";

/** As the AWS CLI writes it, so that either goes on where the other stopped. */
export function writePageToken({ token, shown }: PageToken, inputToken: string): string {
  const content = { [inputToken]: token ?? null, ...(shown > 0 && { [SHOWN]: shown }) };
  return Buffer.from(pythonJson(content)).toString("base64");
}

/** Reads what {@link writePageToken} wrote. Anything else is a token of the service itself. */
export function readPageToken(text: string, inputToken: string): PageToken {
  try {
    const content = JSON.parse(Buffer.from(text, "base64").toString("utf8")) as Readonly<
      Record<string, unknown>
    > | null;
    const token = content?.[inputToken];
    const shown = content?.[SHOWN] ?? 0;
    if (content && inputToken in content && typeof shown === "number" && shown >= 0) {
      return { token: typeof token === "string" ? token : undefined, shown };
    }
  } catch {
    // Not one of ours.
  }
  return { token: text, shown: 0 };
}

/** With the spaces that Python puts after colons and commas. */
function pythonJson(content: Readonly<Record<string, string | number | null>>): string {
  const members = Object.entries(content).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  return `{${members.join(", ")}}`;
}
