import type { Exchange } from "../runner/verdict.js";

/** A command line that sends a request again. */
export interface CurlLine {
  readonly command: string;
  /** Variables that have to be set first, each with what it stands for. */
  readonly variables: readonly { readonly name: string; readonly meaning: string }[];
}

/**
 * A `curl` command for an exchange, with credentials, endpoint and whatever was blotted out taken from variables.
 * `undefined` for a request that was not signed, whose Region nobody knows.
 */
export function curlOf({ request }: Exchange): CurlLine | undefined {
  const scope = /Credential=[^/]+\/\d{8}\/([^/]+)\/([^/]+)\/aws4_request/.exec(request.headers["authorization"] ?? "");
  if (!scope) return undefined;
  const hidden = new Map<string, string>();
  const body = bodyOf(request.body, hidden);
  const headers = ["content-type", "x-amz-target"].filter((name) => request.headers[name] !== undefined);
  const parts = [
    'curl "$ENDPOINT"',
    `--aws-sigv4 "aws:amz:${scope[1]}:${scope[2]}"`,
    '--user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY"',
    ...headers.map((name) => `-H ${quoted(`${name}: ${request.headers[name]}`)}`),
    `--data-binary ${body}`,
  ];
  return {
    command: parts.join(" \\\n  "),
    variables: [
      { name: "ENDPOINT", meaning: "the URL of the service" },
      { name: "AWS_ACCESS_KEY_ID", meaning: "your key id" },
      { name: "AWS_SECRET_ACCESS_KEY", meaning: "your secret key" },
      ...[...hidden].map(([name, meaning]) => ({ name, meaning })),
    ],
  };
}

/** The body in single quotes, blotted out values as variables in double quotes between them. */
function bodyOf(body: string, hidden: Map<string, string>): string {
  const blotted = /"(\w+)":"‹(\d+) characters, not shown›"/g;
  return quoted(body).replace(blotted, (_, member: string, length: string) => {
    const name = member.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toUpperCase();
    hidden.set(name, `${length} characters for ${member}`);
    return `"${member}":"'"$${name}"'"`;
  });
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
