
az account show --query '[tenantId, environmentName]' --output tsv >"$tmp/answer" 2>"$tmp/refusal" || fail 'nobody is signed in: az login'
{ read -r signed_in_tenant && read -r signed_in_cloud; } <"$tmp/answer"
[ "$signed_in_tenant" = "${tenant:-$signed_in_tenant}" ] || fail "you are signed in to tenant $signed_in_tenant, not to $tenant: az login --tenant $tenant"
[ "$signed_in_cloud" = "$cloud" ] || fail "you are signed in to $signed_in_cloud, not to $cloud: az cloud set --name $cloud"
