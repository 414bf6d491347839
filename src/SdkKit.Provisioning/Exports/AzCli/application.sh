
read_application() {
    lookup "$application?\$select=id,appId,displayName" '[id, appId, displayName]' || return 1
    { read -r object_id && read -r client_id && read -r actual_name; } <"$tmp/answer"
}

upsert_application() {
    send patch "$application" "$application_body" --headers Content-Type=application/json Prefer=create-if-missing || refused
}

ensure_application() {
    if ! read_application; then
        upsert_application
        attempt=1
        until read_application; do
            [ "$attempt" -lt 8 ] || refused
            sleep "$((attempt * 2))"
            attempt=$((attempt + 1))
        done
        say created "application $unique_name"
    # Anybody may have registered the name first, and would be given the roles.
    elif [ "$(setting ClientId)" != "$client_id" ] && [ "${SDKKIT_ADOPT:-}" != "$client_id" ]; then
        fail "there is an application $unique_name ($client_id) that $env_file does not know; 'sdkkit plan' shows who can sign in as it: if it is yours, run again with SDKKIT_ADOPT=$client_id"
    elif [ "$actual_name" != "$display_name" ]; then
        upsert_application
        say changed "application $unique_name"
    else
        say kept "application $unique_name"
    fi
}

ensure_principal() {
    if lookup "$graph/servicePrincipals(appId='$client_id')?\$select=id" id; then
        read -r principal_id <"$tmp/answer"
        say kept "service principal $principal_id"
    else
        send post "$graph/servicePrincipals" "{\"appId\":\"$client_id\"}" --query id --output tsv || refused
        read -r principal_id <"$tmp/answer"
        say created "service principal $principal_id"
    fi
}
