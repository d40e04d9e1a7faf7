import type { Counts } from "../board.js";
import { widthOf } from "./width-of.js";

/** What a badge is about. */
export interface BadgeSubject {
  readonly title: string;
  readonly version: string;
  /** Title of the service. */
  readonly service: string;
  readonly counts: Counts | undefined;
}

interface Part {
  readonly text: string;
  readonly ground: string;
}

/** Dark enough for white text to be read on (at least 4.5 to 1). */
const grounds = { label: "#3d4653", kept: "#1a6f43", differs: "#a3231c", other: "#7a5000", none: "#5b6470" };

/** A badge as SVG: how many documented rules an emulator keeps and does not keep, never one score. */
export function badgeOf({ title, version, service, counts }: BadgeSubject): string {
  const label = { text: `${title} ${version}`, ground: grounds.label };
  const parts = [label, ...partsOf(counts)];
  const says = `${label.text}, documented rules of ${service}: ${partsOf(counts)
    .map(({ text }) => text)
    .join(", ")}`;
  return drawn(parts, says);
}

function partsOf(counts: Counts | undefined): readonly Part[] {
  if (!counts) return [{ text: "not verified", ground: grounds.none }];
  const { kept, differs, error } = counts.rules;
  const missing = counts.rules["not implemented"];
  return [
    { text: `${kept} kept`, ground: grounds.kept },
    { text: `${differs} differ`, ground: grounds.differs },
    ...(missing > 0 ? [{ text: `${missing} not implemented`, ground: grounds.other }] : []),
    ...(error > 0 ? [{ text: `${error} errors`, ground: grounds.other }] : []),
  ];
}

const HEIGHT = 20;
const PADDING = 7;

function drawn(parts: readonly Part[], says: string): string {
  let end = 0;
  const pieces = parts.map(({ text, ground }) => {
    const x = end;
    const width = widthOf(text) + 2 * PADDING;
    end += width;
    return [
      `  <rect x="${x}" width="${width}" height="${HEIGHT}" fill="${ground}"/>`,
      `  <text x="${x + PADDING}" y="14" textLength="${width - 2 * PADDING}">${escaped(text)}</text>`,
    ].join("\n");
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${end}" height="${HEIGHT}" viewBox="0 0 ${end} ${HEIGHT}" role="img" aria-label="${escaped(says)}" style="border-radius:4px;overflow:hidden">
<title>${escaped(says)}</title>
<g fill="#fff" font-family="Verdana, Geneva, 'DejaVu Sans', sans-serif" font-size="11">
${pieces.join("\n")}
</g>
</svg>
`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
