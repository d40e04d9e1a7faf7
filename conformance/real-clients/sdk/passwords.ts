import { GetRandomPasswordCommand, InvalidParameterException } from "@aws-sdk/client-secrets-manager";
import { refusal, type SdkChapter } from "./observe.js";

export const passwords: SdkChapter = async (inRegion) => {
  const sdk = inRegion("eu-west-1");
  return {
    first: await sdk.send(new GetRandomPasswordCommand({})),
    second: await sdk.send(new GetRandomPasswordCommand({})),
    digitsAndSpaces: await sdk.send(
      new GetRandomPasswordCommand({
        PasswordLength: 4096,
        ExcludeLowercase: true,
        ExcludeUppercase: true,
        ExcludePunctuation: true,
        IncludeSpace: true,
      }),
    ),
    withoutExcluded: await sdk.send(
      new GetRandomPasswordCommand({
        PasswordLength: 100,
        ExcludeCharacters: "nopqrstuvwxyz",
        ExcludeUppercase: true,
        ExcludeNumbers: true,
        ExcludePunctuation: true,
        RequireEachIncludedType: false,
      }),
    ),
    tooShort: await refusal(InvalidParameterException, sdk.send(new GetRandomPasswordCommand({ PasswordLength: 3 }))),
  };
};
