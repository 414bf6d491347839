
# The identity that Azure gives; nothing is registered for it.
function Find-Identity([string] $Path) {
    $found = Find-Object "$arm${Path}?api-version=2023-01-31"
    if (-not $found) {
        throw "there is no managed identity $Path"
    }
    $script:registration = $null
    $script:clientId = $found.properties.clientId
    $script:principalId = $found.properties.principalId
    Write-Step found "managed identity $principalId"
}
