import { printFigures } from "./print-figures.js";

const [time = "60", amount = "10000"] = process.argv.slice(2);
const seconds = Number(time);
const many = Number(amount);
if (!(seconds > 0 && seconds <= 86_400)) refuse(time, "seconds");
else if (!(Number.isInteger(many) && many > 0 && many <= 1_000_000)) refuse(amount, "requests");
else process.exitCode = (await printFigures({ seconds, many })) ? 0 : 1;

function refuse(text: string, what: string): void {
  process.stderr.write(`${JSON.stringify(text)} is no number of ${what}: npm run soak -- 60 10000\n`);
  process.exitCode = 2;
}
