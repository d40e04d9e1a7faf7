import type { CompletedOption, CompletionWords } from "./completion-words.js";
import { quoted, SHELLS } from "./script-parts.js";

/** For fish 3: `secretsmanager completion fish | source`. */
export function fishScript({ program, options, commands }: CompletionWords): string {
  const all = commands.map(({ name }) => name).join(" ");
  const before = `not __fish_seen_subcommand_from ${all}`;
  return [
    `# Completes the words of ${program} in fish. Use: ${program} completion fish | source`,
    ...commands.map(({ name, summary }) => complete(program, before, `-f -a ${name} -d ${quoted(summary)}`)),
    complete(program, "__fish_seen_subcommand_from completion", `-f -a ${quoted(SHELLS.join(" "))}`),
    complete(program, "__fish_seen_subcommand_from help", `-f -a ${quoted(all)}`),
    ...options.map((option) => complete(program, undefined, words(option))),
    ...commands.flatMap(({ name, options: own }) =>
      own.map((option) => complete(program, `__fish_seen_subcommand_from ${name}`, words(option))),
    ),
    "",
  ].join("\n");
}

function complete(program: string, condition: string | undefined, rest: string): string {
  return `complete -c ${program}${condition === undefined ? "" : ` -n ${quoted(condition)}`} ${rest}`;
}

function words({ name, summary, takesValue, values }: CompletedOption): string {
  const value = values.length > 0 ? ` -x -a ${quoted(values.join(" "))}` : takesValue ? " -r" : " -f";
  return `-l ${name.slice(2)}${value}${summary === "" ? "" : ` -d ${quoted(summary)}`}`;
}
