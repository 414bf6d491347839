# Completion of sdkkit for fish:  sdkkit completion fish > ~/.config/fish/completions/sdkkit.fish
function __sdkkit_complete
    set -l line (commandline -cp | string trim --left)
    set -l rest (string replace --regex '^\S+\s+' '' -- $line)
    set -l length (string length -- "$rest")
    command sdkkit "[suggest:$length]" "$rest" 2>/dev/null
end
complete -c sdkkit -a '(__sdkkit_complete)'
