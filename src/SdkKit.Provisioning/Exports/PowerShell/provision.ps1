
$envFile = [System.IO.Path]::GetFullPath(($env:SDKKIT_ENV_FILE ? $env:SDKKIT_ENV_FILE : "sdkkit.$environment.env"), $PWD.Path)

function Write-Step([string] $Done, [string] $What) {
    '{0,-9} {1}' -f $Done, $What
}

# Invoke-AzRestMethod does not throw: what the service says is in the status.
function Get-Refusal($Response) {
    return "$($Response.StatusCode): $($Response.Content)"
}

# The object at an address, or $null when there is none.
function Find-Object([string] $Uri) {
    $response = Invoke-AzRestMethod -Method GET -Uri $Uri
    if ($response.StatusCode -eq 404) {
        return $null
    }
    if ($response.StatusCode -ge 400) {
        throw (Get-Refusal $response)
    }
    return $response.Content | ConvertFrom-Json
}

# A request with JSON. What is new reaches the replicas of the directory one after the other, so an object that is not there
# yet is asked for again; any other refusal is the caller's.
function Send-Request([string] $Method, [string] $Uri, $Body) {
    $payload = ConvertTo-Json -InputObject $Body -Depth 10 -Compress
    for ($attempt = 1; ; $attempt++) {
        $response = Invoke-AzRestMethod -Method $Method -Uri $Uri -Payload $payload
        $isLag = $response.StatusCode -ge 400 -and $response.Content -match 'Request_ResourceNotFound|NoBackingApplicationObject|valid application object|valid reference update|PrincipalNotFound|local tenant'
        if (-not $isLag -or $attempt -ge 8) {
            return $response
        }
        Start-Sleep -Seconds (2 * $attempt)
    }
}

function Confirm-Sent($Response) {
    if ($Response.StatusCode -ge 400) {
        throw (Get-Refusal $Response)
    }
    if ($Response.Content) {
        return $Response.Content | ConvertFrom-Json
    }
}

function Read-Setting([string] $Name) {
    if ([System.IO.File]::Exists($envFile)) {
        foreach ($line in [System.IO.File]::ReadAllLines($envFile)) {
            if ($line.StartsWith("SdkKit__$Name=")) {
                return $line.Substring("SdkKit__$Name=".Length).Trim("'")
            }
        }
    }
}

# Replaces a file that only its owner can read, whole or not at all.
function Write-OwnerOnly([string] $Path, [string] $Text) {
    $options = [System.IO.FileStreamOptions]::new()
    $options.Mode = 'Create'
    $options.Access = 'Write'
    if (-not $IsWindows) {
        $options.UnixCreateMode = 'UserRead, UserWrite'
    }
    $draft = "$Path.new"
    [System.IO.File]::Delete($draft)
    $writer = [System.IO.StreamWriter]::new($draft, [System.Text.UTF8Encoding]::new($false), $options)
    try {
        if ($IsWindows) {
            icacls $draft /inheritance:r /grant:r "$([System.Environment]::UserName):F" | Out-Null
        }
        $writer.Write($Text)
    }
    finally {
        $writer.Dispose()
    }
    [System.IO.File]::Move($draft, $Path, $true)
}

# Adds settings to the file, in place of older ones of the same names.
function Save-Setting([string[]] $Lines) {
    $names = $Lines | ForEach-Object { $_.Substring(0, $_.IndexOf('=') + 1) }
    $kept = @()
    if ([System.IO.File]::Exists($envFile)) {
        $kept = @([System.IO.File]::ReadAllLines($envFile) | Where-Object { $line = $_; -not ($names | Where-Object { $line.StartsWith($_) }) })
    }
    Write-OwnerOnly $envFile (($kept + $Lines | ForEach-Object { "$_`n" }) -join '')
}

# The name that sdkkit, and guid() in Bicep, give to the same assignment: a UUID of version 5 (RFC 9562).
function Get-AssignmentName([string] $Scope, [string] $RoleId) {
    $text = [System.Text.Encoding]::UTF8.GetBytes("$($Scope.ToLowerInvariant())-$principalId-$RoleId")
    $hash = [System.Security.Cryptography.SHA1]::HashData([byte[]] ([System.Convert]::FromHexString('11fb06fb712d4ddd98c7e71bbd588830') + $text))
    $hash[6] = ($hash[6] -band 0x0f) -bor 0x50
    $hash[8] = ($hash[8] -band 0x3f) -bor 0x80
    $hex = [System.Convert]::ToHexString($hash, 0, 16).ToLowerInvariant()
    return $hex -replace '^(.{8})(.{4})(.{4})(.{4})(.{12})$', '$1-$2-$3-$4-$5'
}

function Confirm-Role([string] $Role, [string] $RoleId, [string] $Definition, [string] $Scope, [string] $Condition = '') {
    $assignment = "$arm$Scope/providers/Microsoft.Authorization/roleAssignments/$(Get-AssignmentName $Scope $RoleId)?api-version=2022-04-01"
    $found = Find-Object $assignment
    if ($found -and "$($found.properties.condition)" -ceq $Condition) {
        Write-Step kept "$Role on $Scope"
        return
    }
    # The type is always sent: without it a new principal is refused until it has been replicated.
    $properties = @{ roleDefinitionId = $Definition; principalId = $principalId; principalType = 'ServicePrincipal' }
    if ($Condition) {
        $properties.condition = $Condition
        $properties.conditionVersion = '2.0'
    }
    $response = Send-Request PUT $assignment @{ properties = $properties }
    if ($response.StatusCode -eq 409 -and $response.Content -match 'RoleAssignmentExists') {
        Write-Step kept "$Role on $Scope, under another name"
        return
    }
    Confirm-Sent $response | Out-Null
    Write-Step assigned "$Role on $Scope"
}
