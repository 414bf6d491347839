
# trust NAME ISSUER SUBJECT AUDIENCE BODY: a federated credential, whose name is made of what it says; one that somebody altered is altered back.
trust() {
    credential="$graph/applications/$object_id/federatedIdentityCredentials(name='$1')"
    if lookup "$credential" '[issuer, subject, audiences[0]]' && printf '%s\n' "$2" "$3" "$4" | cmp -s - "$tmp/answer"; then
        say kept "federated credential $1"
    else
        send patch "$credential" "$5" --headers Content-Type=application/json Prefer=create-if-missing || refused
        say trusted "$3 of $2"
    fi
}
