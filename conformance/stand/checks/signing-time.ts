import { headerOf, type Attempt } from "../attempt.js";

/** When a request says that it was signed, in milliseconds since 1970; `undefined` where it does not, or not rightly. */
export function timeOf(attempt: Attempt): number | undefined {
  const basic = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;
  const stated = headerOf(attempt, "x-amz-date") ?? "";
  const time = basic.test(stated) ? Date.parse(stated.replace(basic, "$1-$2-$3T$4:$5:$6Z")) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}
