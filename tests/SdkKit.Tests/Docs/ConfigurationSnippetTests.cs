using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using SdkKit.Credentials;
using SdkKit.Registration;

namespace SdkKit.Tests.Docs;

/// <summary>The configuration that the pages show does what they say.</summary>
public sealed partial class ConfigurationSnippetTests
{
    public static TheoryData<string, string> Kinds
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var section in Page("authentication.md").Split("\n### ").Skip(1))
            {
                foreach (var json in Snippets(section.Split("\n## ")[0]))
                {
                    data.Add(section.Split('\n')[0], json);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Snippet_OfAKind_ChoosesThatKind(string kind, string json) =>
        Assert.Equal(kind, CredentialKinds.Find(CredentialSettings.From(Configuration(json)))?.Name);

    [Fact]
    public void Kinds_AreAllShown() =>
        Assert.Equal(["AzureDevOps", "Certificate", "ClientSecret", "GitHub", "Kubernetes", "ManagedIdentity", "TokenFile"], Kinds.Select(one => one.Data.Item1).Distinct().Order());

    [Fact]
    public void Keys_AreAllListed()
    {
        var page = Page("authentication.md");

        Assert.All(IdentityKeys.All, key => Assert.Contains($"`{key}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Snippet_OfANamedClient_GivesItItsOwnIdentityAndCloud()
    {
        var json = Snippets(Page("authentication.md").Split("\n## Several")[1]).Single();
        var settings = CredentialSettings.From(Configuration(json), "government");

        Assert.Equal("login.microsoftonline.us", settings.AuthorityHost.Host);
        Assert.Equal("contoso.us.example", settings.TenantId.Value);
        Assert.Equal("Certificate", CredentialKinds.Find(settings)?.Name);
        Assert.False(ClientSecretKind.Secret(settings).IsSet);
    }

    [Fact]
    public void Snippet_OfResilience_IsTheDefaults()
    {
        var (shown, defaults) = (new AzureClientOptions { Resilience = { MaxRetries = 0 } }, new AzureResilienceOptions());
        ConfigurationDefaults.Apply(shown, Configuration(Snippets(Page("resilience.md")).Single()), "any");

        Assert.Equivalent(defaults, shown.Resilience, strict: true);
    }

    private static IEnumerable<string> Snippets(string markdown) => Json().Matches(markdown).Select(match => match.Groups[1].Value);

    private static IConfigurationRoot Configuration(string json) =>
        new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(json))).Build();

    private static string Page(string name)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SdkKit.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return File.ReadAllText(Path.Combine(folder, "docs", name));
    }

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Json();
}
