
# The secret goes from the answer into the file: never onto the screen, a command line or into the environment.
ensure_secret() {
    lookup "$application?\$select=passwordCredentials" "passwordCredentials[].join(' ', [keyId, displayName || 'unnamed'])" || refused
    mv "$tmp/answer" "$tmp/secrets"
    key_id=$(setting CredentialKeyId)
    if present "$key_id" && grep -q "^$key_id " "$tmp/secrets" && present "$(setting ClientSecret)"; then
        say kept "secret $key_id"
        return
    fi
    slot=$(slot)
    while read -r key_id name; do
        case $name in
        "$marker/$slot-"*)
            send post "$graph/applications/$object_id/removePassword" "{\"keyId\":\"$key_id\"}" || refused
            say removed "secret $key_id, which an interrupted run left"
            ;;
        esac
    done <"$tmp/secrets"
    end=$(($(date +%s) + lifetime))
    end=$(date -u -d "@$end" +%Y-%m-%dT%H:%M:%SZ 2>/dev/null || date -u -r "$end" +%Y-%m-%dT%H:%M:%SZ)
    send post "$graph/applications/$object_id/addPassword" \
        "{\"passwordCredential\":{\"displayName\":\"$marker/$slot-$(openssl rand -hex 6)\",\"endDateTime\":\"$end\"}}" \
        --query '[keyId, secretText]' --output tsv || refused
    sed -e '1s/^/SdkKit__CredentialKeyId=/' -e "2{" -e "/[^A-Za-z0-9_.~-]/s/.*/'&'/" -e 's/^/SdkKit__ClientSecret=/' -e '}' "$tmp/answer" | store
    say created "secret $(setting CredentialKeyId), valid until $end, in $env_file"
}
