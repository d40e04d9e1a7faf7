/** What was to be installed or started went wrong; the message is for people. Not a bug of ours, nor a finding. */
export class EmulatorFailed extends Error {
  override readonly name = "EmulatorFailed";
}
