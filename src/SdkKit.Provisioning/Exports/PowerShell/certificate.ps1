
# The private key is made here and stays in its file, which only its owner can read; the directory gets the public part.
function Confirm-Certificate {
    $file = $env:SDKKIT_CERTIFICATE_FILE ? [System.IO.Path]::GetFullPath($env:SDKKIT_CERTIFICATE_FILE, $PWD.Path) : [System.IO.Path]::ChangeExtension($envFile, '.pem')
    if (-not [System.IO.File]::Exists($file)) {
        $key = [System.Security.Cryptography.RSA]::Create(2048)
        $request = [System.Security.Cryptography.X509Certificates.CertificateRequest]::new($subject, $key, [System.Security.Cryptography.HashAlgorithmName]::SHA256, [System.Security.Cryptography.RSASignaturePadding]::Pkcs1)
        $made = $request.CreateSelfSigned([System.DateTimeOffset]::UtcNow.AddMinutes(-5), [System.DateTimeOffset]::UtcNow.AddDays($days))
        Write-OwnerOnly $file "$($key.ExportPkcs8PrivateKeyPem())`n$($made.ExportCertificatePem())`n"
        Write-Step created "certificate in $file"
    }
    $certificate = [System.Security.Cryptography.X509Certificates.X509Certificate2]::CreateFromPemFile($file)
    if ($certificate.NotAfter -lt [System.DateTime]::Now) {
        throw "the certificate in $file has ended; 'sdkkit rotate' replaces it"
    }
    Save-Setting "SdkKit__CertificatePath=$file"

    # The id is made of the certificate, so that adding it twice gives one.
    $keyId = [System.Guid]::new([byte[]] $certificate.GetCertHash([System.Security.Cryptography.HashAlgorithmName]::SHA256)[0..15]).ToString()
    $keys = @((Find-Object ($application + '?$select=keyCredentials')).keyCredentials)
    if ($keys | Where-Object keyId -EQ $keyId) {
        Write-Step kept "certificate $keyId"
        return
    }
    $added = @{ keyId = $keyId; displayName = (New-Marker); type = 'AsymmetricX509Cert'; usage = 'Verify'; key = [System.Convert]::ToBase64String($certificate.RawData) }
    Confirm-Sent (Send-Request PATCH "$graph/applications/$($registration.id)" @{ keyCredentials = $keys + $added }) | Out-Null
    Write-Step added "certificate $keyId"
}
