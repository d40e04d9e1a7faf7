import type { CompletedOption, CompletionWords } from "./completion-words.js";
import { functionName, names, SHELLS, valued } from "./script-parts.js";

/** For bash 3.2 and later, without the package `bash-completion`: `source <(secretsmanager completion bash)`. */
export function bashScript({ program, options, commands }: CompletionWords): string {
  const name = functionName(program);
  return `# Completes the words of ${program} in bash. Use: source <(${program} completion bash)
${name}() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command="" at
  local commands="${names(commands)}"
  local options="${names(options)}"
  for ((at = 1; at < COMP_CWORD; at++)); do
    case "\${COMP_WORDS[at]}" in
      ${valued(options).join("|")}) at=$((at + 1)) ;;
      -*) ;;
      *) command="\${COMP_WORDS[at]}"; break ;;
    esac
  done
  case "$previous" in
${choiceCases(options, 4)}
  esac
  case "$command" in
    "") [[ $current == -* ]] || options="$commands" ;;
    help) options="$commands" ;;
    completion) options="${SHELLS.join(" ")}" ;;
${commands
  .filter(({ options: own }) => own.length > 0)
  .map(
    ({ name: command, options: own }) => `    ${command})
      options="$options help ${names(own)}"
${own.some(({ values }) => values.length > 0) ? `      case "$previous" in\n${choiceCases(own, 8)}\n      esac\n` : ""}      [[ $current == -* || -z $current || help == "$current"* ]] || options=""
      ;;`,
  )
  .join("\n")}
    *) options="" ;;
  esac
  COMPREPLY=($(compgen -W "$options" -- "$current"))
}
complete -o default -F ${name} ${program}
`;
}

/** Where an option with a choice stands before the word, nothing but the choice is offered. */
function choiceCases(options: readonly CompletedOption[], indent: number): string {
  return options
    .filter(({ values }) => values.length > 0)
    .map(({ name, values }) => {
      const reply = `COMPREPLY=($(compgen -W "${values.join(" ")}" -- "$current")); return`;
      return `${" ".repeat(indent)}${name}) ${reply} ;;`;
    })
    .join("\n");
}
