import pc from "picocolors";

/** Colours of a terminal, or none. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly odd: (text: string) => string;
}

export function paintOf(isColoured: boolean): Paint {
  const { bold, dim, green, red, yellow } = pc.createColors(isColoured);
  return { bold, dim, good: green, bad: red, odd: yellow };
}
