import {
  AccessDeniedException,
  InvalidParameterException,
  InvalidRequestException,
} from "../../../generated/secretsmanager/errors/index.js";

/** Rule SM-131; for CancelRotateSecret an assumption (rule SM-138). */
export const noRotationFunction = () =>
  new InvalidRequestException({ message: "No Lambda rotation function ARN is associated with this secret." });

/** Rule SM-132. */
export const functionNotInvocable = () =>
  new AccessDeniedException({
    message:
      "Secrets Manager cannot invoke the specified Lambda function. " +
      "Ensure that the function policy grants access to the principal secretsmanager.amazonaws.com.",
  });

/** Rule SM-133. */
export const rotationIncomplete = () =>
  new InvalidRequestException({
    message: "A previous rotation isn't complete. That rotation will be reattempted.",
  });

/** Rule SM-137. */
export const twoSchedules = () =>
  new InvalidParameterException({
    message: "You cannot specify both rotation frequency and schedule expression together.",
  });

/** Rule SM-137; the text is an assumption. */
export const rotatesTooOften = () =>
  new InvalidParameterException({ message: "A secret can't be rotated more often than every four hours." });

/** Rule SM-137; the text is an assumption. */
export const invalidSchedule = () =>
  new InvalidParameterException({ message: "The ScheduleExpression is not a valid rate() or cron() expression." });

/** Rule SM-137; the text is an assumption. */
export const invalidDuration = () =>
  new InvalidParameterException({
    message: "The Duration must be whole hours, and end before the UTC day and the next rotation window do.",
  });
