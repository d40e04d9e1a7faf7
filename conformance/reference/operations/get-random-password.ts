import type { GetRandomPasswordResponse } from "../../../generated/secretsmanager/types/index.js";
import type { Operation } from "../operation.js";
import { randomPassword } from "../password/random-password.js";

/** Makes up a password; nothing is stored (rules SM-155 to SM-160). */
export const getRandomPassword: Operation<"getRandomPassword"> = async ({ environment }, input) =>
  ({ RandomPassword: randomPassword(input, environment) }) satisfies GetRandomPasswordResponse;
