
# Invoke-AzRestMethod cannot send the header that makes an upsert of a PATCH, so it is looked for first.
function Confirm-Application {
    $found = Find-Object $application
    if (-not $found) {
        Confirm-Sent (Send-Request POST "$graph/applications" @{ uniqueName = $uniqueName; displayName = $displayName; signInAudience = 'AzureADMyOrg' }) | Out-Null
        for ($attempt = 1; -not $found -and $attempt -le 8; $attempt++) {
            $found = Find-Object $application
            if (-not $found) {
                Start-Sleep -Seconds (2 * $attempt)
            }
        }
        Write-Step created "application $uniqueName"
    }
    # Anybody may have registered the name first, and would be given the roles.
    elseif ((Read-Setting ClientId) -ne $found.appId -and $env:SDKKIT_ADOPT -ne $found.appId) {
        throw "there is an application $uniqueName ($($found.appId)) that $envFile does not know; 'sdkkit plan' shows who can sign in as it: if it is yours, run again with SDKKIT_ADOPT=$($found.appId)"
    }
    elseif ($found.displayName -cne $displayName) {
        Confirm-Sent (Send-Request PATCH "$graph/applications/$($found.id)" @{ displayName = $displayName }) | Out-Null
        Write-Step changed "application $uniqueName"
    }
    else {
        Write-Step kept "application $uniqueName"
    }
    $script:registration = $found
    $script:clientId = $found.appId
}

function Confirm-Principal {
    $found = Get-AzADServicePrincipal -ApplicationId $clientId
    if ($found) {
        Write-Step kept "service principal $($found.Id)"
    }
    else {
        $response = Send-Request POST "$graph/servicePrincipals" @{ appId = $clientId }
        $found = Confirm-Sent $response
        Write-Step created "service principal $($found.Id)"
    }
    $script:principalId = $found.Id
}
