
env_file=${SDKKIT_ENV_FILE:-$PWD/sdkkit.$environment.env}
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' HUP INT TERM

say() {
    printf '%-9s %s\n' "$1" "$2"
}

fail() {
    printf 'error: %s\n' "$1" >&2
    exit 1
}

refused() {
    cat "$tmp/refusal" >&2
    exit 1
}

# lookup URL QUERY: the answer in $tmp/answer; status 1 when there is no such object.
lookup() {
    if az rest --method get --url "$1" --query "$2" --output tsv >"$tmp/answer" 2>"$tmp/refusal"; then
        return 0
    fi
    grep -q 'Not Found(' "$tmp/refusal" || refused
    return 1
}

# az prints None for what an answer lacks.
present() {
    [ -n "$1" ] && [ "$1" != None ]
}

# send METHOD URL BODY [OPTION...]: a request with JSON. What is new reaches the replicas of the directory one after the
# other, so an object that is not there yet is asked for again; any other refusal ends the script.
send() {
    method=$1 url=$2 body=$3 attempt=1
    shift 3
    until az rest --method "$method" --url "$url" --body "$body" "$@" >"$tmp/answer" 2>"$tmp/refusal"; do
        if [ "$attempt" -ge 8 ] || ! grep -qE 'Request_ResourceNotFound|NoBackingApplicationObject|valid application object|valid reference update|PrincipalNotFound|local tenant' "$tmp/refusal"; then
            return 1
        fi
        sleep "$((attempt * 2))"
        attempt=$((attempt + 1))
    done
}

setting() {
    [ ! -f "$env_file" ] || sed -n "s/^SdkKit__$1='\{0,1\}\([^']*\)'\{0,1\}\$/\1/p" "$env_file"
}

# store: adds the lines of standard input to the file, in place of older ones of the same names.
store() {
    cat >"$tmp/new"
    cut -d = -f 1 "$tmp/new" | sed 's/.*/^&=/' >"$tmp/names"
    { [ ! -f "$env_file" ] || grep -v -f "$tmp/names" "$env_file" || true; cat "$tmp/new"; } >"$env_file.new"
    mv "$env_file.new" "$env_file"
}

# The name that sdkkit, and guid() in Bicep, give to the same assignment: a UUID of version 5 (RFC 9562).
assignment_name() {
    digest=$({ printf '\021\373\006\373\161\055\115\335\230\307\347\033\275\130\210\060' && printf '%s-%s-%s' "$1" "$principal_id" "$2"; } |
        openssl dgst -sha1 -r | cut -c 1-32)
    variant=$(printf %s "$digest" | cut -c 17 | sed y/0123456789abcdef/89ab89ab89ab89ab/)
    printf %s "$digest" | sed "s/^\(.\{8\}\)\(.\{4\}\).\(.\{3\}\).\(.\{3\}\)\(.\{12\}\)\$/\1-\2-5\3-$variant\4-\5/"
}

# assign ROLE ROLE_ID DEFINITION SCOPE LOWER_CASE_SCOPE [CONDITION CONDITION_AS_JSON]
assign() {
    condition=${7:+,\"condition\":$7,\"conditionVersion\":\"2.0\"}
    assignment="$arm$4/providers/Microsoft.Authorization/roleAssignments/$(assignment_name "$5" "$2")?api-version=2022-04-01"
    if lookup "$assignment" "properties.condition || ''" && [ "$(cat "$tmp/answer")" = "${6:-}" ]; then
        say kept "$1 on $4"
    # The type is always sent: without it a new principal is refused until it has been replicated.
    elif send put "$assignment" "{\"properties\":{\"roleDefinitionId\":\"$3\",\"principalId\":\"$principal_id\",\"principalType\":\"ServicePrincipal\"$condition}}"; then
        say assigned "$1 on $4"
    elif grep -q RoleAssignmentExists "$tmp/refusal"; then
        say kept "$1 on $4, under another name"
    else
        refused
    fi
}
