
# trust NAME BODY: a federated credential, whose name is made of what it says.
trust() {
    credential="$graph/applications/$object_id/federatedIdentityCredentials"
    if lookup "$credential/$1" name; then
        say kept "federated credential $1"
    else
        send post "$credential" "$2" || refused
        say created "federated credential $1"
    fi
}
