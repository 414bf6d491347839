
# A federated credential, whose name is made of what it says.
function Confirm-Trust([string] $Name, [string] $Issuer, [string] $Subject, [string] $Audience) {
    if (Get-AzADAppFederatedCredential -ApplicationObjectId $registration.id | Where-Object Name -EQ $Name) {
        Write-Step kept "federated credential $Name"
        return
    }
    New-AzADAppFederatedCredential -ApplicationObjectId $registration.id -Name $Name -Issuer $Issuer -Subject $Subject -Audience $Audience | Out-Null
    Write-Step created "federated credential $Name"
}
