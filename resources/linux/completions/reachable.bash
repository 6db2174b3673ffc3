# bash completion for reachable
_reachable() {
  local word="${COMP_WORDS[COMP_CWORD]}" command='' words at
  COMPREPLY=()
  for ((at = 1; at < COMP_CWORD; at++)); do
    case "${COMP_WORDS[at]}" in
      who|status|copy|toggle|refresh|doctor) command="${COMP_WORDS[at]}"; break ;;
    esac
  done
  case "$command" in
    who) words='--available --json' ;;
    status) words='--json' ;;
    copy) words='' ;;
    toggle) words='' ;;
    refresh) words='' ;;
    doctor) words='--json' ;;
    *) words='who status copy toggle refresh doctor --lang= --api-url= --user-data-dir= --help --version --hidden --demo --poll-interval=' ;;
  esac
  [[ -z "$command" || "$word" == -* ]] || return 0
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
  [[ ${#COMPREPLY[@]} -eq 1 && "${COMPREPLY[0]}" == *= ]] && compopt -o nospace
  return 0
}
complete -F _reachable reachable
