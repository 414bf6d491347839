using System.Text.RegularExpressions;

namespace SdkKit.Provisioning.Tests.Exports;

/// <summary>The configuration as text, always; read by the real program where that is installed.</summary>
public sealed partial class TerraformExportTests
{
    private static readonly ExportOptions InState = new() { SecretInState = true };

    public static TheoryData<string> Shapes => ["secret", "everything", "secret in state", "federated", "managed identity", "existing"];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Configuration_EveryName_IsDeclaredAndEveryValueHasAVariable(string shape)
    {
        var files = Write(shape);
        var configuration = Text(files.Where(file => file.Path.EndsWith(".tf", StringComparison.Ordinal)));
        var declared = Declaration().Matches(configuration).Select(match => $"{Kind(match)}{match.Groups["type"].Value}{(match.Groups["name"].Success ? "." + match.Groups["name"].Value : "")}").ToHashSet(StringComparer.Ordinal);

        declared.UnionWith(Local().Matches(configuration).SelectMany(block => TopLevelOfBlock().Matches(block.Value)).Select(match => $"local.{match.Groups["name"].Value}"));

        Assert.All(Reference().Matches(configuration).Select(match => match.Value), reference => Assert.Contains(reference, declared));
        foreach (var values in files.Where(file => file.Path.EndsWith(".tfvars", StringComparison.Ordinal)))
            Assert.All(TopLevel().Matches(values.Text).Select(match => match.Groups["name"].Value), name => Assert.Contains($"var.{name}", declared));
        var required = Variable().Matches(configuration).Where(match => !match.Value.Contains("default", StringComparison.Ordinal)).Select(match => match.Groups["name"].Value);
        Assert.All(required.Where(name => name != "principal_id"), name => Assert.Matches($"(?m)^{name} ", files.Single(file => file.Path == "dev.tfvars").Text));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Configuration_EqualsSigns_StandInColumns(string shape)
    {
        foreach (var file in Write(shape))
        {
            var lines = file.Text.Split('\n');
            foreach (var (above, below) in lines.Zip(lines.Skip(1)))
            {
                if (Attribute().Match(above) is { Success: true } first && Attribute().Match(below) is { Success: true } second && first.Groups["indent"].Length == second.Groups["indent"].Length)
                    Assert.True(first.Groups["sign"].Index == second.Groups["sign"].Index, $"{file.Path}:\n{above}\n{below}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Configuration_RealFormatter_HasNothingToChange(string shape)
    {
        Assert.SkipUnless(ExternalTool.IsInstalled("terraform"), "terraform is not installed");
        using var folder = new TemporaryFolder();
        foreach (var file in Write(shape))
            folder.Write(file.Path, file.Text);
        var result = await ToolProcess.RunProgramAsync("terraform", ["fmt", "-check", "-diff", "-recursive", "."], new ProcessOptions
        {
            WorkingDirectory = folder.Path,
            Variables = new Dictionary<string, string> { ["TF_CLI_CONFIG_FILE"] = folder.Write("none.tfrc", ""), ["CHECKPOINT_DISABLE"] = "1" },
        });
        Assert.Equal("", result.Exits(0).Output);
    }

    [Fact]
    public void Configuration_SecretNotAskedFor_MakesNone() =>
        Assert.DoesNotContain("azuread_application_password", Text(Write("secret")), StringComparison.Ordinal);

    [Fact]
    public void Configuration_SecretAskedFor_MakesAPairThatTakesTurns()
    {
        var text = Text(Write("secret in state"));
        Assert.Contains("resource \"azuread_application_password\" \"this\"", text, StringComparison.Ordinal);
        Assert.Contains("rotate_when_changed", text, StringComparison.Ordinal);
        Assert.Contains("in plain text", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_HostileText_StaysText()
    {
        var hostile = ExportSamples.Secret with { DisplayName = "${file(\"/etc/passwd\")} %{ if true } \\ \" $$ %" };
        var values = TerraformExport.Write([hostile], new()).Single(file => file.Path == "dev.tfvars").Text;
        Assert.Contains("\"$${file(\\\"/etc/passwd\\\")} %%{ if true } \\\\ \\\" $$ %\"", values, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_RolesOfOneNameOnNamesakes_HaveKeysOfTheirOwn()
    {
        var roles = new[] { "a", "b" }.Select(group => ExportSamples.Role("Reader", $"/subscriptions/{Samples.Subscription}/resourceGroups/{group}/providers/Microsoft.KeyVault/vaults/v")).ToList();
        var values = TerraformExport.Write([ExportSamples.Secret with { Roles = roles }], new()).Single(file => file.Path == "dev.tfvars").Text;
        Assert.Equal(2, RoleKey().Matches(values).Select(match => match.Value).Distinct(StringComparer.Ordinal).Count());
    }

    internal static List<ExportedFile> Write(string shape) => shape switch
    {
        "secret in state" => [.. TerraformExport.Write([ExportSamples.Secret], InState)],
        "everything" => [.. TerraformExport.Write([ExportSamples.Everything], new())],
        "federated" => [.. TerraformExport.Write([ExportSamples.Federated, ExportSamples.Secret with { Environment = "prod" }], new())],
        "managed identity" => [.. TerraformExport.Write([ExportSamples.ManagedIdentity], new())],
        "existing" => [.. TerraformExport.Write([ExportSamples.Federated], new()
        {
            Existing = new Dictionary<string, ExistingObjects>
            {
                ["dev"] = new()
                {
                    ApplicationId = $"{Guid.NewGuid()}",
                    PrincipalId = Guid.NewGuid(),
                    FederatedCredentials = ((DesiredCredential.Federated)ExportSamples.Federated.Credential).Subjects.ToDictionary(subject => subject.Name, _ => $"{Guid.NewGuid()}"),
                    Permissions = ExportSamples.Federated.AppRoles.ToDictionary(role => role, role => $"/servicePrincipals/{Guid.NewGuid()}/appRoleAssignedTo/x"),
                    RoleAssignments = ExportSamples.Secret.Roles.ToDictionary(role => role, role => $"{role.Scope}/providers/Microsoft.Authorization/roleAssignments/{Guid.NewGuid()}"),
                },
            },
        })],
        _ => [.. TerraformExport.Write([ExportSamples.Secret], new())],
    };

    private static string Text(IEnumerable<ExportedFile> files) => string.Concat(files.Select(file => file.Text));

    private static string Kind(Match declaration) => declaration.Groups["kind"].Value switch { "data" => "data.", "variable" => "var.", "locals" => "local.", _ => "" };

    [GeneratedRegex("(?m)^(?<kind>resource|data|variable|locals)(?: \"(?<type>\\w+)\")?(?: \"(?<name>\\w+)\")? \\{")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"(?<![\w.""$])(?:var\.\w+|local\.\w+|data\.\w+\.\w+|(?:azuread|azurerm|time)_\w+\.\w+)")]
    private static partial Regex Reference();

    [GeneratedRegex(@"(?m)^(?<name>\w+) +=")]
    private static partial Regex TopLevel();

    [GeneratedRegex("variable \"(?<name>\\w+)\" \\{.*?^\\}", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Variable();

    [GeneratedRegex(@"(?ms)^locals \{.*?^\}")]
    private static partial Regex Local();

    [GeneratedRegex(@"(?m)^  (?<name>\w+) +=")]
    private static partial Regex TopLevelOfBlock();

    [GeneratedRegex(@"^(?<indent> *)[\w-]+ *(?<sign>=) (?!.*[\[{(]$)")]
    private static partial Regex Attribute();

    [GeneratedRegex(@"(?m)^  \w+ = \{$")]
    private static partial Regex RoleKey();
}
