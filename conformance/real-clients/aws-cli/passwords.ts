import { refusal, type CliChapter } from "./aws.js";

export const passwords: CliChapter = async (aws) => ({
  first: await aws`get-random-password`,
  second: await aws`get-random-password`,
  digitsAndSpaces: await aws`get-random-password --password-length 4096
    --exclude-lowercase --exclude-uppercase --exclude-punctuation --include-space`,
  withoutExcluded: await aws`get-random-password --password-length 100 --exclude-characters nopqrstuvwxyz
    --exclude-uppercase --exclude-numbers --exclude-punctuation --no-require-each-included-type`,
  tooShort: await refusal(aws`get-random-password --password-length 3`),
});
