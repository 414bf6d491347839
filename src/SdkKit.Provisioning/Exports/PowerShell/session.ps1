
$context = Get-AzContext
if (-not $context) {
    throw 'nobody is signed in: Connect-AzAccount'
}
if ($tenant -and $context.Tenant.Id -ne $tenant) {
    throw "you are signed in to tenant $($context.Tenant.Id), not to ${tenant}: Connect-AzAccount -Tenant $tenant"
}
if ($context.Environment.Name -ne $cloud) {
    throw "you are signed in to $($context.Environment.Name), not to ${cloud}: Connect-AzAccount -Environment $cloud"
}
