
# Stands for the file in the names of keys, so that a run removes what an interrupted run for its own file left, and never the key of a colleague.
slot() {
    printf 'env-file|%s|%s' "$env_file" "$(uname -n | cut -d . -f 1)" | openssl dgst -sha256 -r | cut -c 1-12
}
