/** Rules that no scenario shows, and why. Every documented rule is shown by a scenario or stands here. */
export interface Gaps {
  /** What cannot be shown from outside of the service, or not by us. */
  readonly beyondUs: readonly { readonly rules: readonly string[]; readonly reason: string }[];
  /** What could be shown by a piece that is not there yet. */
  readonly open: readonly { readonly rules: readonly string[]; readonly missing: string }[];
}
