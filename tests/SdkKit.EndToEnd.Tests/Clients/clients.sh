# The real az as each of the applications that apply made, and as the machine's identity: a query, and what it may not.
set -eu
value() {
    sed -n "s/^SdkKit__$2='\{0,1\}\([^']*\)'\{0,1\}\$/\1/p" "sdkkit.$1.env"
}
workspace=$(sed -n 's/.*"workspaceId": "\(.*\)".*/\1/p' "$SDKKIT_ENVIRONMENT_FILE")
query() {
    az rest --method post --url "https://api.loganalytics.io/v1/workspaces/$workspace/query" --resource https://api.loganalytics.io \
        --body '{"query": "Heartbeat | summarize count() by Computer"}'
}
sign_in() {
    kind=$1
    shift
    az login --service-principal --allow-no-subscriptions -u "$(value "$kind" ClientId)" -t "$(value "$kind" TenantId)" "$@" -o none
}
sign_in secret -p "$(value secret ClientSecret)"
query >secret.answer.json
az rest --url https://graph.microsoft.com/v1.0/applications 2>secret.denied && exit 1
sign_in certificate -p "$(value certificate CertificatePath)"
query >certificate.answer.json
az rest --url https://graph.microsoft.com/v1.0/applications 2>certificate.denied && exit 1
sign_in federated --federated-token "$(cat "$AZURE_FEDERATED_TOKEN_FILE")"
query >federated.answer.json
az rest --url https://graph.microsoft.com/v1.0/applications 2>federated.denied && exit 1
az login --identity --allow-no-subscriptions -o none
query 2>identity.denied && exit 1
exit 0
