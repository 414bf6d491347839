ungranted=

# permit API VALUE...: lists application permissions of an API in the registration and grants them.
permit() {
    api=$1 query=id others='' ours='' missing=''
    shift
    for value in "$@"; do
        query="$query, appRoles[?value == '$value' && contains(allowedMemberTypes, 'Application')].id | [0]"
    done
    lookup "$graph/servicePrincipals(appId='$api')?\$select=id,appRoles" "[$query]" ||
        fail "the API $api is not in this tenant; have an administrator add it (az ad sp create --id $api)"
    {
        read -r api_id
        for value in "$@"; do
            read -r id
            present "$id" || fail "the API $api has no application permission '$value'"
            printf '%s %s\n' "$id" "$value"
        done
    } <"$tmp/answer" >"$tmp/wanted"

    list_permissions
    lookup "$graph/servicePrincipals/$principal_id/appRoleAssignments" "value[?resourceId == '$api_id'].appRoleId" || refused
    mv "$tmp/answer" "$tmp/granted"
    while read -r id value; do
        grant "$id" "$value"
    done <"$tmp/wanted"
}

# What is listed already, by whomever, stays. A managed identity has no registration to list anything in.
list_permissions() {
    [ -n "$application" ] || return 0
    lookup "$application?\$select=requiredResourceAccess" "requiredResourceAccess[?resourceAppId == '$api'].resourceAccess[].id" || refused
    while read -r id value; do
        grep -qx "$id" "$tmp/answer" || missing=yes
        others="${others:+$others && }id != '$id'"
        ours="${ours:+$ours, }{id: '$id', type: 'Role'}"
    done <"$tmp/wanted"
    if [ -n "$missing" ]; then
        az rest --method get --url "$application?\$select=requiredResourceAccess" --output json --query "{requiredResourceAccess: [requiredResourceAccess[?resourceAppId != '$api'], \
[{resourceAppId: '$api', resourceAccess: [requiredResourceAccess[?resourceAppId == '$api'].resourceAccess[] | [?$others], [$ours]][]}]][]}" >"$tmp/permissions" 2>"$tmp/refusal" || refused
        send patch "$graph/applications/$object_id" "@$tmp/permissions" || refused
        say listed "permissions of $api"
    fi
}

# grant ID VALUE
grant() {
    if grep -qx "$1" "$tmp/granted"; then
        say kept "permission $2"
    elif send post "$graph/servicePrincipals/$api_id/appRoleAssignedTo" "{\"principalId\":\"$principal_id\",\"resourceId\":\"$api_id\",\"appRoleId\":\"$1\"}"; then
        say granted "permission $2"
    elif grep -q 'Forbidden(' "$tmp/refusal"; then
        ungranted=yes
        say lacking "permission $2: an administrator must consent"
    else
        refused
    fi
}

consent() {
    [ -z "$ungranted" ] || fail "all else is done; a Privileged Role Administrator must grant the permissions: run this as one${application:+, or open $authority/$signed_in_tenant/adminconsent?client_id=$client_id}"
}
