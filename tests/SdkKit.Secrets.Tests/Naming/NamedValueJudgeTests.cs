namespace SdkKit.Secrets.Tests.Naming;

public sealed class NamedValueJudgeTests
{
    [Theory]
    [InlineData("password", "tyz" + "rcdw040")]
    [InlineData("proxyPass", "eqs" + "apuh")]
    [InlineData("FauxPassword", "lr!hklq" + "Tkpdsuwn?")]
    [InlineData("SMTP_PASSWORD", "Winter" + "2024!")]
    [InlineData("viewModel.Password", "uzem" + "kvx wfszk")]
    [InlineData("OAuth2ClientSecret", "zoEw97FL0CWb" + "VzL3U9yDoyRgbzLwGe1l")]
    [InlineData("Smtp:ApiKey", "951bc382db9c" + "fee29c68634761dd6e19")]
    [InlineData("dbpassword", "dipPr" + "12Gg!")]
    public void Judge_SecretBehindItsName_CoversTheValue(string name, string value)
    {
        var finding = NamedValueJudge.Judge(name, value, NamedValueKind.Symbol);

        Assert.NotNull(finding);
        Assert.Equal((0, value.Length, "named-value"), (finding.Start, finding.Length, finding.Rule.Id));
    }

    [Theory]
    [InlineData("password", "password", RejectionReason.Placeholder)]
    [InlineData("Password", "fake2", RejectionReason.Placeholder)]
    [InlineData("Password", "12345", RejectionReason.Placeholder)]
    [InlineData("ClientSecret", "my-client-secret", RejectionReason.Placeholder)]
    [InlineData("ClientSecret", "Test Client Secret", RejectionReason.Placeholder)]
    [InlineData("ApiKey", "<your-api-key>", RejectionReason.Placeholder)]
    [InlineData("ApiKey", "${API_KEY}", RejectionReason.Reference)]
    [InlineData("Password", "%DB_PASSWORD%", RejectionReason.Reference)]
    [InlineData("Password", "@Microsoft.KeyVault(SecretUri=https://x)", RejectionReason.Reference)]
    [InlineData("Password", "Enter the password of the account", RejectionReason.Words)]
    [InlineData("accessToken", "something_to_replace_later", RejectionReason.Identifier)]
    [InlineData("key", "6f9619ff-8b86-d011-b42d-00c04fc964ff", RejectionReason.Guid)]
    [InlineData("EntraClientSecret", "SDKKIT1001", RejectionReason.Identifier)]
    [InlineData("secretKey", "aaaaaaaaaaaaaaaa", RejectionReason.LowVariety)]
    [InlineData("token", "https://login.example.org/token", RejectionReason.Address)]
    [InlineData("secretBag", "1.2.840.113549.1.12.10.1.5", RejectionReason.Identifier)]
    [InlineData("Microsoft.KeyVault/vaults/secrets", "2023-07-01", RejectionReason.Identifier)]
    [InlineData("apiKey", "2024-11-01-preview", RejectionReason.Identifier)]
    [InlineData("accessToken", "2026-11-23T07:52:10.123Z", RejectionReason.Identifier)]
    [InlineData("licKeyToken", "b03f5f7f11d50a3a", RejectionReason.Identifier)]
    [InlineData("PasswordStdIn", "pw-stdin", RejectionReason.Placeholder)]
    [InlineData("ElemPassword1", "Passwort1", RejectionReason.Placeholder)]
    [InlineData("token", "Value={0}]", RejectionReason.Reference)]
    public void Judge_HarmlessValue_IsRejectedByReason(string name, string value, RejectionReason reason)
    {
        var reasons = new List<RejectionReason>();

        Assert.Null(NamedValueJudge.Judge(name, value, NamedValueKind.Symbol, new SecretScanOptions { Rejected = r => reasons.Add(r.Reason) }));
        Assert.Equal([reason], reasons);
    }

    [Theory]
    [InlineData("apiToken", "abcdefghijklmnopqrstuvwx12345678", NamedValueKind.Key)]
    [InlineData("password", "blooberry", NamedValueKind.Setting)]
    public void Judge_ValueThatIsMostLikelyMadeUp_IsMentioned(string name, string value, NamedValueKind kind) =>
        Assert.Equal(SecretConfidence.Low, NamedValueJudge.Judge(name, value, kind)!.Confidence);

    [Fact]
    public void Judge_WordInSourceCode_IsNothing() => Assert.Null(NamedValueJudge.Judge("password", "blooberry", NamedValueKind.Symbol));

    [Theory]
    [InlineData("passwordQuestion")]
    [InlineData("passwordFieldName")]
    [InlineData("publicKeyToken")]
    [InlineData("publickey")]
    [InlineData("tokenUrl")]
    [InlineData("cancellationToken")]
    [InlineData("partitionKey")]
    [InlineData("monkey")]
    [InlineData("customerName")]
    [InlineData("keyboard")]
    [InlineData("clientId")]
    public void MayNameSecret_NameOfSomethingElse_IsFalse(string name) => Assert.False(NamedValueJudge.MayNameSecret(name));
}
