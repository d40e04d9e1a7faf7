/** An emulator of the service that the board has no column for. */
export interface NotOnTheBoard {
  readonly name: string;
  /** Where the project can be looked at. */
  readonly source: string;
  /** What stands in the way, as it was found by trying. */
  readonly reason: string;
}

export const notOnTheBoard: readonly NotOnTheBoard[] = [
  {
    name: "AWS Emulator",
    source: "https://github.com/aws/aws-emulator",
    reason:
      "It is in no package registry: its authors offer RPM and Debian packages for download from a site of their own, " +
      "and a crate that has to be taken from its repository.",
  },
  {
    name: "Floci",
    source: "https://github.com/floci-io/floci",
    reason:
      "It is shipped as a container image and as downloads beside its releases; Maven Central has no " +
      "`io.github.hectorvent:floci`, which is what its build calls it.",
  },
  {
    name: "kumo",
    source: "https://github.com/sivchari/kumo",
    reason:
      "The Go module proxy has no version of `github.com/sivchari/kumo` to give: it lists none, and says of v0.18.2 " +
      "and v0.26.0 that they are not available. The other ways are a container image and downloads.",
  },
  {
    name: "CloudEmu",
    source: "https://github.com/stackshy/cloudemu",
    reason:
      "The Go module proxy has no version of `github.com/stackshy/cloudemu` to give, nor of its `/v2`: it lists none, " +
      "and says of v1.7.0 and v2.0.0 that they are not available.",
  },
  {
    name: "fakecloud",
    source: "https://github.com/faiscadev/fakecloud",
    reason:
      "Not tried yet: crates.io has version 0.51.0 as source. After an hour and a half two busy cores had compiled its " +
      "791 crates but for the program itself.",
  },
  {
    name: "AWSim",
    source: "https://github.com/QaidVoid/awsim",
    reason:
      "Not tried yet: crates.io has version 0.8.0 as source, and its 587 crates were not compiled after half an hour on " +
      "two busy cores.",
  },
  {
    name: "LocalStack after 4.14.0",
    source: "https://github.com/localstack/localstack",
    reason:
      "PyPI's `localstack` 2026.8.2 is but the command that starts a container image, and that asks for the token of " +
      "an account. The last of the open line, 4.14.0, is on the board.",
  },
];
