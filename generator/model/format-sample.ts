/**
 * A text in one of OpenAPI's formats; `undefined` where it is none that is known here.
 *
 * @param number Below a thousand: other ones give other texts.
 * @see hallmark.openapi#format
 */
export function formatSample(format: string, number: number): string | undefined {
  return FORMATS[format]?.(number);
}

const two = (number: number) => String(number).padStart(2, "0");

const FORMATS: Readonly<Record<string, (number: number) => string>> = {
  date: (number) => `2024-${two(1 + (number % 12))}-${two(1 + (number % 28))}`,
  time: (number) => `${two(number % 24)}:${two(number % 60)}:00Z`,
  duration: (number) => `PT${number}S`,
  email: (number) => `someone-${number}@example.com`,
  "idn-email": (number) => `someone-${number}@example.com`,
  hostname: (number) => `host-${number}.example.com`,
  "idn-hostname": (number) => `host-${number}.example.com`,
  ipv4: (number) => `192.0.2.${number % 256}`,
  ipv6: (number) => `2001:db8::${number.toString(16)}`,
  uri: (number) => `https://example.com/${number}`,
  url: (number) => `https://example.com/${number}`,
  "uri-reference": (number) => `/${number}`,
  iri: (number) => `https://example.com/${number}`,
  "iri-reference": (number) => `/${number}`,
  "uri-template": (number) => `https://example.com/${number}/{name}`,
  uuid: (number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`,
  "json-pointer": (number) => `/${number}`,
  "relative-json-pointer": (number) => `${number}/name`,
  regex: (number) => `^${number}$`,
};
