
# An owner, by object id; others stay.
function Confirm-Owner([string] $Id) {
    $owners = @((Find-Object ("$graph/applications/$($registration.id)/owners" + '?$select=id')).value | ForEach-Object { $_.id })
    if ($Id -in $owners) {
        Write-Step kept "owner $Id"
        return
    }
    Confirm-Sent (Send-Request POST ("$graph/applications/$($registration.id)/owners/" + '$ref') @{ '@odata.id' = "$graph/directoryObjects/$Id" }) | Out-Null
    Write-Step added "owner $Id"
}

# By which others ask for tokens; other URIs stay.
function Confirm-IdentifierUri([string] $Template) {
    $uri = $Template.Replace('{clientId}', $clientId)
    $uris = @((Find-Object ($application + '?$select=identifierUris')).identifierUris)
    if ($uri -cin $uris) {
        Write-Step kept "identifier URI $uri"
        return
    }
    Confirm-Sent (Send-Request PATCH "$graph/applications/$($registration.id)" @{ identifierUris = @($uris) + $uri }) | Out-Null
    Write-Step added "identifier URI $uri"
}

# An app role of the application; other roles stay.
function Confirm-AppRole([string] $Value, [string] $Id, [string] $DisplayName, [string] $Description, [string[]] $Members) {
    $roles = @((Find-Object ($application + '?$select=appRoles')).appRoles)
    $found = @($roles | Where-Object { $_.value -ceq $Value })
    if ($found -and $found[0].displayName -ceq $DisplayName -and $found[0].description -ceq $Description -and $found[0].isEnabled -and
        @($found[0].allowedMemberTypes).Count -eq $Members.Count -and -not @($found[0].allowedMemberTypes | Where-Object { $_ -notin $Members })) {
        Write-Step kept "app role $Value"
        return
    }
    $wanted = @{ id = $found ? $found[0].id : $Id; value = $Value; displayName = $DisplayName; description = $Description; allowedMemberTypes = $Members; isEnabled = $true }
    $others = @($roles | Where-Object { $_.value -cne $Value } | ForEach-Object {
            @{ id = $_.id; value = $_.value; displayName = $_.displayName; description = $_.description; allowedMemberTypes = $_.allowedMemberTypes; isEnabled = $_.isEnabled }
        })
    Confirm-Sent (Send-Request PATCH "$graph/applications/$($registration.id)" @{ appRoles = @($others) + $wanted }) | Out-Null
    Write-Step offered "app role $Value"
}
