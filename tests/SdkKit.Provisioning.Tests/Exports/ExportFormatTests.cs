namespace SdkKit.Provisioning.Tests.Exports;

/// <summary>What holds for every form and every kind of credential.</summary>
public sealed class ExportFormatTests
{
    private const string PasswordVariable = "SDKKIT_TEST_EXPORT_PASSWORD";

    private static readonly string Password = Guid.NewGuid().ToString("N");

    public static TheoryData<string, string> Cases =>
        new(ExportFormat.All.SelectMany(format => DesiredCredential.Kinds.Select(kind => (format.Name, kind))));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Write_EveryKind_IsStableAndHoldsNeitherSecretNorPlaceOfThisMachine(string format, string kind)
    {
        Environment.SetEnvironmentVariable(PasswordVariable, Password);
        using var folder = new TemporaryFolder();
        var desired = Desired(kind, folder);

        var files = Write(format, desired);
        var again = Write(format, desired);

        Assert.NotEmpty(files);
        Assert.Equal(files, again);
        Assert.All(files, file =>
        {
            Assert.DoesNotContain(Password, file.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(folder.Path, file.Text, StringComparison.Ordinal);
            Assert.DoesNotContain('\r', file.Text);
            Assert.EndsWith("\n", file.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(file.Text.Split('\n'), line => line.EndsWith(' ') || line.EndsWith('\t'));
        });
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Write_EveryKind_SaysAtTheTopWhichVerbDoesTheRest(string format, string kind)
    {
        using var folder = new TemporaryFolder();
        var file = Write(format, Desired(kind, folder)).First(file => file.Text.Contains("Not covered, and the verb that does", StringComparison.Ordinal));
        var top = string.Join('\n', file.Text.Split('\n').TakeWhile((line, index) => index < 25));
        Assert.Contains("sdkkit export " + format, top, StringComparison.Ordinal);
        Assert.Contains("sdkkit destroy", top, StringComparison.Ordinal);
        Assert.Equal(format != "ci" || kind is "client-secret" or "certificate", top.Contains("sdkkit apply", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("AzureUSGovernment", "https://graph.microsoft.us", "https://management.usgovcloudapi.net", "usgovernment", "azureusgovernment")]
    [InlineData("AzureChinaCloud", "https://microsoftgraph.chinacloudapi.cn", "https://management.chinacloudapi.cn", "china", "azurechinacloud")]
    public void Write_OtherCloud_NamesItsAddressesAndNoneOfThePublicCloud(string cloud, string graph, string manager, string terraform, string login)
    {
        foreach (var format in ExportFormat.All)
        {
            var text = string.Concat(format.Write([ExportSamples.Everything with { Cloud = cloud }]).Select(file => file.Text));
            Assert.All((string[])["//graph.microsoft.com", "//management.azure.com", "//login.microsoftonline.com", "//portal.azure.com"], address => Assert.DoesNotContain(address, text, StringComparison.Ordinal));
            Assert.All(
                format.Name switch
                {
                    "azcli" or "powershell" => [graph, manager, cloud],
                    "terraform" => [$"\"{terraform}\""],
                    "ci" => [$"environment: {login}"],
                    _ => Array.Empty<string>(),
                },
                expected => Assert.Contains(expected, text, StringComparison.Ordinal));
        }
    }

    private static IReadOnlyList<ExportedFile> Write(string format, DesiredState desired) => ExportFormat.All.Single(known => known.Name == format).Write([desired]);

    private static DesiredState Desired(string kind, TemporaryFolder folder) => kind switch
    {
        "federated" => ExportSamples.Everything,
        "managed-identity" => ExportSamples.ManagedIdentity,
        "certificate" => ExportSamples.Secret with
        {
            Credential = new DesiredCredential.Certificate(TimeSpan.FromDays(90)) { From = folder.Combine("app.pfx"), PasswordVariable = PasswordVariable },
            Store = new StoreTarget.EnvFile(folder.Combine("dev.env")),
        },
        _ => ExportSamples.Secret with { Store = new StoreTarget.EnvFile(folder.Combine("dev.env")) },
    };
}
