
# The secret goes from the answer into the file: never onto the screen, a command line or into the environment.
function Confirm-Secret {
    $live = @($registration.passwordCredentials | Where-Object { $_.keyId -eq (Read-Setting CredentialKeyId) })
    if ($live -and (Read-Setting ClientSecret)) {
        Write-Step kept "secret $($live[0].keyId)"
        return
    }
    foreach ($lost in @($registration.passwordCredentials | Where-Object { "$($_.displayName)".StartsWith("$marker/$(Get-Slot)-") })) {
        Confirm-Sent (Send-Request POST "$graph/applications/$($registration.id)/removePassword" @{ keyId = $lost.keyId }) | Out-Null
        Write-Step removed "secret $($lost.keyId), which an interrupted run left"
    }
    $end = [System.DateTime]::UtcNow.AddSeconds($lifetime).ToString('yyyy-MM-ddTHH:mm:ssZ')
    $minted = Confirm-Sent (Send-Request POST "$graph/applications/$($registration.id)/addPassword" @{ passwordCredential = @{ displayName = (New-Marker); endDateTime = $end } })
    $value = $minted.secretText -match '[^A-Za-z0-9_.~-]' ? "'$($minted.secretText)'" : $minted.secretText
    Save-Setting "SdkKit__CredentialKeyId=$($minted.keyId)", "SdkKit__ClientSecret=$value"
    Write-Step created "secret $($minted.keyId), valid until $end, in $envFile"
}
