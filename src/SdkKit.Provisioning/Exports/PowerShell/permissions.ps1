
# Lists application permissions of an API in the registration and grants them.
function Confirm-Permission([string] $Api, [string[]] $Values) {
    $offered = Find-Object ("$graph/servicePrincipals(appId='$Api')" + '?$select=id,appRoles')
    if (-not $offered) {
        throw "the API $Api is not in this tenant; have an administrator add it (New-AzADServicePrincipal -ApplicationId $Api)"
    }
    $wanted = foreach ($value in $Values) {
        $role = @($offered.appRoles | Where-Object { $_.value -eq $value -and $_.allowedMemberTypes -contains 'Application' })
        if (-not $role) {
            throw "the API $Api has no application permission '$value'"
        }
        $role[0]
    }

    # What is listed already, by whomever, stays. A managed identity has no registration to list anything in.
    if ($registration) {
        $apis = @((Find-Object ($application + '?$select=requiredResourceAccess')).requiredResourceAccess)
        $listed = @($apis | Where-Object resourceAppId -EQ $Api | ForEach-Object { $_.resourceAccess })
        $listedIds = @($listed | ForEach-Object { $_.id })
        $missing = @($wanted | Where-Object { $_.id -notin $listedIds })
        if ($missing) {
            $access = @($listed) + @($missing | ForEach-Object { @{ id = $_.id; type = 'Role' } })
            $others = @($apis | Where-Object resourceAppId -NE $Api)
            Confirm-Sent (Send-Request PATCH "$graph/applications/$($registration.id)" @{ requiredResourceAccess = @($others) + @{ resourceAppId = $Api; resourceAccess = $access } }) | Out-Null
            Write-Step listed "permissions of $Api"
        }
    }

    $granted = @((Find-Object "$graph/servicePrincipals/$principalId/appRoleAssignments").value | Where-Object resourceId -EQ $offered.id)
    foreach ($role in $wanted) {
        if ($role.id -in @($granted | ForEach-Object { $_.appRoleId })) {
            Write-Step kept "permission $($role.value)"
            continue
        }
        $response = Send-Request POST "$graph/servicePrincipals/$($offered.id)/appRoleAssignedTo" @{ principalId = $principalId; resourceId = $offered.id; appRoleId = $role.id }
        if ($response.StatusCode -eq 403) {
            $script:ungranted = $true
            Write-Step lacking "permission $($role.value): an administrator must consent"
            continue
        }
        Confirm-Sent $response | Out-Null
        Write-Step granted "permission $($role.value)"
    }
}
