
# A federated credential, whose name is made of what it says; one that somebody altered is altered back.
function Confirm-Trust([string] $Name, [string] $Issuer, [string] $Subject, [string] $Audience) {
    $found = @(Get-AzADAppFederatedCredential -ApplicationObjectId $registration.id | Where-Object Name -CEQ $Name)
    if (-not $found) {
        New-AzADAppFederatedCredential -ApplicationObjectId $registration.id -Name $Name -Issuer $Issuer -Subject $Subject -Audience $Audience | Out-Null
        Write-Step trusted "$Subject of $Issuer"
    }
    elseif ($found[0].Issuer -cne $Issuer -or $found[0].Subject -cne $Subject -or $found[0].Audience -cne $Audience) {
        Update-AzADAppFederatedCredential -ApplicationObjectId $registration.id -FederatedCredentialId $found[0].Id -Issuer $Issuer -Subject $Subject -Audience $Audience | Out-Null
        Write-Step changed "$Subject of $Issuer"
    }
    else {
        Write-Step kept "federated credential $Name"
    }
}
