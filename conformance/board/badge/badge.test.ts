import { expect, it } from "vitest";
import type { Counts } from "../board.js";
import { badgeOf, type BadgeSubject } from "./badge.js";

const counts: Counts = {
  rules: { kept: 76, differs: 109, "not implemented": 0, "no evidence": 8, "not shown": 92, error: 0 },
  limits: { kept: 0, differs: 0, "not implemented": 0, "no evidence": 0, "not shown": 0, error: 0 },
  scenarios: { pass: 0, fail: 0, "not implemented": 0, "not applicable": 0, error: 0 },
  wording: { same: 0, differs: 0 },
  nulls: 0,
};

const subject: BadgeSubject = { title: "moto", version: "5.2.5", service: "AWS Secrets Manager", counts };

function missing(rules: Partial<Counts["rules"]>): BadgeSubject {
  return { ...subject, counts: { ...counts, rules: { ...counts.rules, ...rules } } };
}

/** The texts in a badge, those that are drawn after the one for screen readers. */
function textsOf(badge: string): readonly string[] {
  return [...badge.matchAll(/<(?:text|title)\b[^>]*>([^<]*)</g)].map(([, text]) => text!);
}

it("says how many rules are kept and how many differ, and no score", () => {
  expect(textsOf(badgeOf(subject))).toEqual([
    "moto 5.2.5, documented rules of AWS Secrets Manager: 76 kept, 109 differ",
    "moto 5.2.5",
    "76 kept",
    "109 differ",
  ]);
  expect(badgeOf(subject)).not.toContain("%");
});

it("counts apart what is not implemented and what broke, where there is any", () => {
  expect(textsOf(badgeOf(missing({ "not implemented": 12, error: 3 }))).slice(2)).toEqual([
    "76 kept",
    "109 differ",
    "12 not implemented",
    "3 errors",
  ]);
});

it("says that there are no figures", () => {
  expect(textsOf(badgeOf({ ...subject, counts: undefined })).slice(1)).toEqual(["moto 5.2.5", "not verified"]);
});

it("names its title to screen readers, and draws each text within its ground", () => {
  const badge = badgeOf(missing({ "not implemented": 1 }));
  expect(badge).toContain('role="img" aria-label="moto 5.2.5, documented rules of AWS Secrets Manager: 76 kept');
  expect(badge).toContain("<title>moto 5.2.5, documented rules");
  const [width] = /width="(\d+)"/.exec(badge)!.slice(1).map(Number);
  const grounds = [...badge.matchAll(/<rect x="(\d+)" width="(\d+)"/g)].map(([, x, wide]) => [Number(x), Number(wide)]);
  expect(grounds.reduce((sum, [, wide]) => sum + wide!, 0)).toBe(width);
  grounds.forEach(([x], index) => expect(x).toBe(grounds.slice(0, index).reduce((sum, [, wide]) => sum + wide!, 0)));
});

/** Whether every element is ended where it should be. */
function isNested(xml: string): boolean {
  const open: string[] = [];
  for (const [, end, name, empty] of xml.matchAll(/<(\/?)(\w+)(?:\s+[\w-]+="[^"<]*")*\s*(\/?)>/g)) {
    if (end && open.pop() !== name) return false;
    if (!end && !empty) open.push(name!);
  }
  return open.length === 0;
}

it("is well formed, whatever an emulator is called", () => {
  const badge = badgeOf({ ...subject, title: `<b>"A" & B</b>` });
  expect(isNested(badge)).toBe(true);
  expect(isNested(badge.replace("</g>", ""))).toBe(false);
  expect(badge).toContain("&lt;b&gt;&quot;A&quot; &amp; B&lt;/b&gt;");
  // Nothing but elements and references to characters.
  const rest = badge.replace(/<(\/?)(\w+)(?:\s+[\w-]+="[^"<]*")*\s*(\/?)>/g, "");
  expect(rest).not.toMatch(/[<>]|&(?!(amp|lt|gt|quot);)/);
});
