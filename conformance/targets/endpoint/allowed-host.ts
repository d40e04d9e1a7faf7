import { Refused } from "../../refused.js";

/**
 * The URL to verify.
 *
 * @throws Refused for what is no URL of HTTP, and for the real cloud's hosts unless these are allowed: a run makes and
 * deletes things there, which costs money.
 */
export function endpointUrl(text: string, allowAws: boolean): URL {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new Refused(`${text} is not a URL. An endpoint looks like http://localhost:4566`);
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new Refused(`${text} is not a URL of HTTP. An endpoint looks like http://localhost:4566`);
  }
  if (!allowAws && /(^|\.)(amazonaws\.com(\.cn)?|api\.aws|amazonaws\.eu)\.?$/.test(url.hostname)) {
    throw new Refused(
      `${url.hostname} is the real cloud, where a run makes and deletes secrets that cost money. Say --allow-aws if you mean it`,
    );
  }
  return url;
}
