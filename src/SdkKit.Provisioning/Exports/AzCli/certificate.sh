
# The private key is made here and stays in its file, which only its owner can read; the directory gets the public part.
ensure_certificate() {
    certificate=${SDKKIT_CERTIFICATE_FILE:-${env_file%.*}.pem}
    if [ ! -s "$certificate" ]; then
        openssl req -x509 -newkey rsa:2048 -nodes -sha256 -days "$days" -subj "$subject" -keyout "$tmp/key" -out "$tmp/signed" 2>"$tmp/refusal" || refused
        cat "$tmp/key" "$tmp/signed" >"$certificate.new"
        mv "$certificate.new" "$certificate"
        say created "certificate in $certificate"
    fi
    openssl x509 -in "$certificate" -checkend 0 -noout >/dev/null || fail "the certificate in $certificate has ended; 'sdkkit rotate' replaces it"
    printf 'SdkKit__CertificatePath=%s\n' "$certificate" | store

    # The id is made of the certificate, so that adding it twice gives one.
    openssl x509 -in "$certificate" -outform der -out "$tmp/public"
    key_id=$(openssl dgst -sha256 -r "$tmp/public" | cut -c 1-32 |
        sed -e 's/^\(..\)\(..\)\(..\)\(..\)\(..\)\(..\)\(..\)\(..\)/\4\3\2\1-\6\5-\8\7-/' -e 's/-\(....\)\(.\{12\}\)$/-\1-\2/')
    lookup "$application?\$select=keyCredentials" "keyCredentials[?keyId == '$key_id'].keyId | [0]" || refused
    if grep -q "$key_id" "$tmp/answer"; then
        say kept "certificate $key_id"
        return
    fi
    slot=$(slot)
    az rest --method get --url "$application?\$select=keyCredentials" --output json --query "{keyCredentials: [keyCredentials, \
[{keyId: '$key_id', displayName: '$marker/$slot-$(openssl rand -hex 6)', type: 'AsymmetricX509Cert', usage: 'Verify', key: '$(openssl base64 -A -in "$tmp/public")'}]][]}" \
        >"$tmp/keys" 2>"$tmp/refusal" || refused
    send patch "$graph/applications/$object_id" "@$tmp/keys" || refused
    say added "certificate $key_id"
}
