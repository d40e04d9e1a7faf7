import type { CompletedOption, CompletionWords } from "./completion-words.js";
import { functionName, quoted, SHELLS, valued } from "./script-parts.js";

/** For zsh 5: `source <(secretsmanager completion zsh)`, or a file `_secretsmanager` in a folder of `$fpath`. */
export function zshScript({ program, options, commands }: CompletionWords): string {
  const name = functionName(program);
  return `#compdef ${program}
# Completes the words of ${program} in zsh. Use: source <(${program} completion zsh)
${name}() {
  local command="" at=2 previous=\${words[CURRENT-1]}
  local -a commands options
  commands=(
${commands.map((command) => `    ${described(command)}`).join("\n")}
  )
  options=(
${options.map((option) => `    ${described(option)}`).join("\n")}
  )
  while ((at < CURRENT)); do
    case \${words[at]} in
      ${valued(options).join("|")}) ((at++)) ;;
      -*) ;;
      *) command=\${words[at]}; break ;;
    esac
    ((at++))
  done
  case $previous in
${choiceCases(options, 4)}
  esac
  case $command in
    "") ;;
    help) _describe -t commands command commands; return ;;
    completion) compadd -- ${SHELLS.join(" ")}; return ;;
${commands
  .filter(({ options: own }) => own.length > 0)
  .map(
    ({ name: command, options: own }) => `    ${command})
      options+=(
${own.map((option) => `        ${described(option)}`).join("\n")}
      )
${own.some(({ values }) => values.length > 0) ? `      case $previous in\n${choiceCases(own, 8)}\n      esac\n` : ""}      ;;`,
  )
  .join("\n")}
  esac
  if [[ \${words[CURRENT]} == -* ]]; then _describe -t options option options
  elif [[ -z $command ]]; then _describe -t commands command commands
  else _files
  fi
}
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
if [[ \${funcstack[1]} == ${name} ]]; then ${name} "$@"; else compdef ${name} ${program}; fi
`;
}

/** A word with what it means. A colon sets the two apart. */
function described({ name, summary }: { readonly name: string; readonly summary: string }): string {
  return quoted(`${name.replaceAll(":", "\\:")}:${summary}`);
}

function choiceCases(options: readonly CompletedOption[], indent: number): string {
  return options
    .filter(({ values }) => values.length > 0)
    .map(({ name, values }) => `${" ".repeat(indent)}${name}) compadd -- ${values.join(" ")}; return ;;`)
    .join("\n");
}
