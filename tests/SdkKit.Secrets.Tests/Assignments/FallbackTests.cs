using SdkKit.Secrets.Tests.Generated;
using SdkKit.Secrets.Tests.Rules;

namespace SdkKit.Secrets.Tests.Assignments;

/// <summary>What a look-up falls back to is hard-coded.</summary>
public sealed class FallbackTests
{
    private readonly string _value = GeneratedSecret.Letters(new Random(55), 22) + "7";

    [Theory]
    [InlineData("a.txt", "if SECRET := getenv(\"APP_SETTING\", \"{0}\"):")]
    [InlineData("a.py", "password = os.environ.get('APP_SETTING', '{0}')")]
    [InlineData("a.py", "x = os.environ.get(\"DB_PASSWORD\", \"{0}\")")]
    [InlineData("a.js", "const x = process.env.DB_PASSWORD || '{0}';")]
    [InlineData("a.js", "const x = process.env['DB_PASSWORD'] ?? '{0}';")]
    [InlineData("a.cs", "var x = Environment.GetEnvironmentVariable(\"DB_PASSWORD\") ?? \"{0}\";")]
    [InlineData("a.cs", "var x = configuration[\"Jwt:Secret\"] ?? \"{0}\";")]
    [InlineData("a.yml", "password: ${DB_PASSWORD:-{0}}")]
    [InlineData("a.yml", "spring:\n  password: \"${DB_PASSWORD:{0}}\"")]
    [InlineData(".env", "DB_PASSWORD=${DB_PASSWORD:-{0}}")]
    public void Scan_ValueUsedWhereAVariableIsNotSet_IsFound(string path, string template)
    {
        var text = template.Replace("{0}", _value, StringComparison.Ordinal);

        Assert.Equal(_value, Assert.Single(Scan(path, text)).In(text));
    }

    [Theory]
    [InlineData("a.txt", "if SECRET := getenv(\"APP_SECRET_NAME\"):")]
    [InlineData("a.py", "password = os.environ.get('APP_SETTING', default_password)")]
    [InlineData("a.js", "const password = process.env.DB_PASSWORD || '';")]
    [InlineData("a.cs", "var x = Environment.GetEnvironmentVariable(\"DB_PASSWORD\") ?? throw new Missing(\"DB_PASSWORD\");")]
    [InlineData("a.yml", "password: ${DB_PASSWORD:-changeme}")]
    [InlineData("a.yml", "password: ${DB_PASSWORD:?the variable DB_PASSWORD is needed}")]
    [InlineData("a.yml", "password: ${DB_PASSWORD:-${OTHER_PASSWORD}}")]
    [InlineData("a.yml", "password: ${DB_PASSWORD}")]
    public void Scan_LookUpWithoutAValueOfItsOwn_IsNothing(string path, string text) => Assert.Empty(Scan(path, text));

    private static IReadOnlyList<SecretFinding> Scan(string path, string text) => SecretScanner.Scan(text, new SecretScanOptions { Syntax = TextSyntaxes.OfPath(path) });
}
