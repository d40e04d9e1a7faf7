import { DecimalText, type RawValue } from "./raw-value.js";

/** A date, perhaps a time, perhaps a zone; without one the time is that of the user's own zone, as in the reference. */
const ISO_8601 = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;
/** `Tue, 29 Apr 2014 18:30:38 GMT` */
const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} (?:GMT|UTC|[+-]\d{4})$/;
const SECONDS = /^[+-]?\d+(?:\.\d*)?$/;

/** The time that was meant, in seconds since 1970 or as a date; `undefined` if it is none. */
export function timestampOf(raw: RawValue): Date | undefined {
  if (typeof raw === "bigint") return valid(Number(raw) * 1000);
  if (raw instanceof DecimalText) return valid(Number(raw.text) * 1000);
  if (typeof raw !== "string") return undefined;
  const text = raw.trim();
  if (SECONDS.test(text)) return valid(Number(text) * 1000);
  if (HTTP_DATE.test(text)) return valid(Date.parse(text));
  const [, day, minutes = "00:00", seconds = ":00", zone = ""] = ISO_8601.exec(text) ?? [];
  if (day === undefined) return undefined;
  return valid(Date.parse(`${day}T${minutes}${seconds}${zone.toUpperCase().replace(/(\d{2})(\d{2})$/, "$1:$2")}`));
}

function valid(milliseconds: number): Date | undefined {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
