import type { RotationFunction } from "../reference/rotation/rotation-function.js";

/** Makes up a password, as the functions do that AWS gives as templates. */
const newPassword: RotationFunction = async ({ SecretId, ClientRequestToken, Step }, { operations }) => {
  if (Step === "createSecret") {
    await operations.putSecretValue({
      SecretId,
      ClientRequestToken,
      SecretString: `rotated-${ClientRequestToken}`,
      VersionStages: ["AWSPENDING"],
    });
  }
  if (Step === "finishSecret") {
    const { VersionId } = await operations.getSecretValue({ SecretId });
    await operations.updateSecretVersionStage({
      SecretId,
      VersionStage: "AWSCURRENT",
      MoveToVersionId: ClientRequestToken,
      RemoveFromVersionId: VersionId,
    });
  }
};

/** Comes to no end: the database, say, does not take the new password. */
const unableToSet: RotationFunction = (event, context) => {
  if (event.Step === "setSecret") throw new Error("the database cannot be reached");
  return newPassword(event, context);
};

/** The functions that play the rotations of all tours. */
export default {
  "arn:aws:lambda:eu-west-1:123456789012:function:new-password": newPassword,
  "arn:aws:lambda:eu-west-1:123456789012:function:unable-to-set": unableToSet,
};
