/** The caller asked for what cannot be done; the message is for people. Not a bug, nor a finding. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly exitCode = 2;
}
