# Completion of sdkkit for bash. In ~/.bashrc:  source <(sdkkit completion bash)
_sdkkit() {
    local line word found
    line=${COMP_LINE:0:COMP_POINT}
    line=${line#"${line%%[![:space:]]*}"}
    [[ $line == *[[:space:]]* ]] || return
    line=${line#*[[:space:]]}
    word=${line##*[[:space:]]}
    COMPREPLY=()
    while IFS= read -r found; do
        [[ -n $found && $found == "$word"* ]] && COMPREPLY+=("$found")
    done < <("${COMP_WORDS[0]}" "[suggest:${#line}]" "$line" 2>/dev/null)
}
complete -o default -F _sdkkit sdkkit
