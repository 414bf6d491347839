
# find_identity PATH: the identity that Azure gives; nothing is registered for it.
find_identity() {
    lookup "$arm$1?api-version=2023-01-31" '[properties.principalId, properties.clientId]' || fail "there is no managed identity $1"
    { read -r principal_id && read -r client_id; } <"$tmp/answer"
    say found "managed identity $principal_id"
}
