import { InvalidParameterException, InvalidRequestException } from "../../../generated/secretsmanager/errors/index.js";
import type { Assumptions } from "../assumptions.js";

/** Rule SM-157, an assumption. */
export const passwordTooShort = () =>
  new InvalidParameterException({ message: "Password length is too short based on the required types." });

/** Rule SM-160, an assumption. */
export function nothingToChooseFrom(type: Assumptions["noCharactersError"]): Error {
  const message = "The password has no characters left to choose from: at least one type must be included.";
  return type === "InvalidParameterException"
    ? new InvalidParameterException({ message })
    : new InvalidRequestException({ message });
}
