
remove_lost_secrets() {
    lookup "$application?\$select=passwordCredentials" "passwordCredentials[?starts_with(displayName || '', '$1')].keyId" || refused
    mv "$tmp/answer" "$tmp/lost"
    while read -r key_id; do
        send post "$graph/applications/$object_id/removePassword" "{\"keyId\":\"$key_id\"}" || refused
        say removed "secret $key_id, which an interrupted run left"
    done <"$tmp/lost"
}

# The secret goes from the answer into the file: never onto the screen, a command line or into the environment.
ensure_secret() {
    if present "$live_key" && present "$(setting ClientSecret)"; then
        say kept "secret $live_key"
        return
    fi
    slot=$(printf 'env-file|%s|%s' "$env_file" "$(uname -n | cut -d . -f 1)" | openssl dgst -sha256 -r | cut -c 1-12)
    remove_lost_secrets "$marker/$slot-"
    end=$(($(date +%s) + lifetime))
    end=$(date -u -d "@$end" +%Y-%m-%dT%H:%M:%SZ 2>/dev/null || date -u -r "$end" +%Y-%m-%dT%H:%M:%SZ)
    send post "$graph/applications/$object_id/addPassword" \
        "{\"passwordCredential\":{\"displayName\":\"$marker/$slot-$(openssl rand -hex 6)\",\"endDateTime\":\"$end\"}}" \
        --query '[keyId, secretText]' --output tsv || refused
    sed -e '1s/^/SdkKit__CredentialKeyId=/' -e "2{" -e "/[^A-Za-z0-9_.~-]/s/.*/'&'/" -e 's/^/SdkKit__ClientSecret=/' -e '}' "$tmp/answer" | store
    say created "secret $(setting CredentialKeyId), valid until $end, in $env_file"
}
