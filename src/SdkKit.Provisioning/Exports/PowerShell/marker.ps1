
# Stands for the file in the names of keys, so that a run removes what an interrupted run for its own file left, and never the key of a colleague.
function Get-Slot {
    $store = [System.Text.Encoding]::UTF8.GetBytes("env-file|$envFile|$([System.Environment]::MachineName)")
    return [System.Convert]::ToHexString([System.Security.Cryptography.SHA256]::HashData($store), 0, 6).ToLowerInvariant()
}

function New-Marker {
    return "$marker/$(Get-Slot)-$([System.Convert]::ToHexString([System.Security.Cryptography.RandomNumberGenerator]::GetBytes(6)).ToLowerInvariant())"
}
