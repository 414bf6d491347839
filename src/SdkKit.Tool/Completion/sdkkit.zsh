#compdef sdkkit
# Completion of sdkkit for zsh. In ~/.zshrc, after compinit:  source <(sdkkit completion zsh)
_sdkkit() {
    local line=${BUFFER[1,CURSOR]##[[:space:]]#}
    line=${line#*[[:space:]]}
    local -a found
    found=(${(f)"$(${words[1]} "[suggest:${#line}]" "$line" 2>/dev/null)"})
    if (( ${#found} )); then compadd -Q -a found; else _files; fi
}
compdef _sdkkit sdkkit
