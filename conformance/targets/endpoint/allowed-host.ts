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
  if (url.username !== "" || url.password !== "") {
    throw new Refused(`the URL of ${url.host} holds a user name or a password, which reports would show`);
  }
  if (url.search !== "" || url.hash !== "") {
    throw new Refused(`${text} goes on after the path. An endpoint looks like http://localhost:4566`);
  }
  if (!allowAws && isAws(url)) {
    throw new Refused(
      `${url.hostname} is the real cloud, where a run makes and deletes secrets that cost money. Say --allow-aws if you mean it`,
    );
  }
  return url;
}

/**
 * What the hosts of the real cloud end in, over all partitions: the ordinary names and those that have addresses of
 * both kinds. Endpoints within a private network (`vpce.amazonaws.com`) end in the same.
 */
const suffixes = [
  "amazonaws.com",
  "api.aws",
  "amazonaws.com.cn",
  "api.amazonwebservices.com.cn",
  "amazonaws.eu",
  "api.amazonwebservices.eu",
  "c2s.ic.gov",
  "api.aws.ic.gov",
  "sc2s.sgov.gov",
  "api.aws.scloud",
  "cloud.adc-e.uk",
  "api.cloud-aws.adc-e.uk",
  "csp.hci.ic.gov",
  "api.aws.hci.ic.gov",
];

/** Whether a host is of the real cloud; a URL has its host in lower case. */
function isAws({ hostname }: URL): boolean {
  const host = hostname.replace(/\.+$/, "");
  return suffixes.some((suffix) => host === suffix || host.endsWith(`.${suffix}`));
}
