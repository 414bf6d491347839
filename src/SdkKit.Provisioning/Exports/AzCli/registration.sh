
# own ID: an owner, by object id; others stay.
own() {
    lookup "$graph/applications/$object_id/owners?\$select=id" "value[?id == '$1'].id | [0]" || refused
    if grep -q "$1" "$tmp/answer"; then
        say kept "owner $1"
    else
        send post "$graph/applications/$object_id/owners/\$ref" "{\"@odata.id\":\"$graph/directoryObjects/$1\"}" || refused
        say added "owner $1"
    fi
}

# identify_as URI: by which others ask for tokens; other URIs stay.
identify_as() {
    uri=$(printf %s "$1" | sed "s/{clientId}/$client_id/g")
    lookup "$application?\$select=identifierUris" 'identifierUris[]' || refused
    if grep -qxF "$uri" "$tmp/answer"; then
        say kept "identifier URI $uri"
        return
    fi
    az rest --method get --url "$application?\$select=identifierUris" --output json --query "{identifierUris: [identifierUris, ['$uri']][]}" >"$tmp/uris" 2>"$tmp/refusal" || refused
    send patch "$graph/applications/$object_id" "@$tmp/uris" || refused
    say added "identifier URI $uri"
}

# offer VALUE ID WHERE AS_WANTED OTHERS ROLE: an app role of the application, found by the query WHERE; other roles stay.
offer() {
    lookup "$application?\$select=appRoles" "[appRoles[?$3].id | [0], appRoles[?$3 && $4].id | [0]]" || refused
    { read -r id && read -r same; } <"$tmp/answer"
    if present "$same"; then
        say kept "app role $1"
        return
    fi
    present "$id" || id=$2
    az rest --method get --url "$application?\$select=appRoles" --output json --query "{appRoles: [appRoles[?$5].{id: id, value: value, displayName: displayName, \
description: description, allowedMemberTypes: allowedMemberTypes, isEnabled: isEnabled}, [merge(\`$6\`, {id: '$id'})]][]}" >"$tmp/roles" 2>"$tmp/refusal" || refused
    send patch "$graph/applications/$object_id" "@$tmp/roles" || refused
    say offered "app role $1"
}
