using SdkKit.Secrets.Tests.Generated;
using SdkKit.Secrets.Tests.Rules;

namespace SdkKit.Secrets.Tests.Assignments;

/// <summary>Structured text is read by its grammar: what only a reader of the format can know.</summary>
public sealed class DocumentScanTests
{
    private readonly string _value = GeneratedSecret.Letters(new Random(31), 11) + "42" + GeneratedSecret.Letters(new Random(32), 11);

    [Theory]
    [InlineData("a.json", "{ \"value\": \"{0}\", \"slot\": 1, \"name\": \"API_TOKEN\" }")]
    [InlineData("a.json", "{ \"adminPassword\": { \"type\": \"securestring\", \"defaultValue\": \"{0}\" } }")]
    [InlineData("a.json", "{ // \"password\"\n  \"password\" /* here */ : \"{0}\", }")]
    [InlineData("a.json", "{ \"passwords\": [ \"{0}\" ] }")]
    [InlineData("a.json", "{ \"auth\": { \"token\" :\n\n\n\n\n                                                               \"{0}\" } }")]
    [InlineData("a.xml", "<setting name=\"SmtpPassword\" serializeAs=\"String\"><value>{0}</value></setting>")]
    [InlineData("a.xml", "<add value=\"{0}\" key=\"ApiToken\" />")]
    [InlineData("a.xml", "<ApiToken><![CDATA[{0}]]></ApiToken>")]
    [InlineData("a.xml", "<x:ApiToken\n    Condition=\"'$(A)' != ''\"\n>{0}</x:ApiToken>")]
    [InlineData("a.xml", "<dict><key>ApiToken</key><string>{0}</string></dict>")]
    [InlineData("a.yml", "env:\n  - value: {0}\n    name: API_TOKEN\n  - name: OTHER\n    value: text")]
    [InlineData("a.yml", "smtp:\n  password: !!str {0} # the old one")]
    [InlineData("a.yml", "smtp: { user: app, password: {0} }")]
    [InlineData("a.yml", "smtp:\n  password: >-\n    {0}\n  user: app")]
    [InlineData("a.yml", "smtp:\n  password:\n    value: '{0}'")]
    [InlineData("a.yml", "\"smtp password\": {0}")]
    [InlineData(".env", "  export API_TOKEN = '{0}' # the old one")]
    [InlineData(".env", "API_TOKEN={0} # the old one")]
    [InlineData("a.ini", "Smtp:Password = {0}")]
    [InlineData("a.npmrc", "//registry.internal/:_authToken={0}")]
    [InlineData("a.http", "@apiToken = {0}\nGET https://api.internal/")]
    [InlineData("a.http", "GET https://api.internal/\nAuthorization: Bearer {0}")]
    [InlineData("a.json", "{ \"headers\": { \"Authorization\": \"Bearer {0}\" } }")]
    [InlineData("a.yml", "environment:\n  - API_TOKEN={0}\n  - OTHER=1")]
    [InlineData("a.yml", "run: |\n  export API_TOKEN={0}\n  ./deploy")]
    public void Scan_ValueOfADocument_IsFoundExactly(string path, string template)
    {
        var text = template.Replace("{0}", _value, StringComparison.Ordinal);

        var finding = Assert.Single(Scan(path, text));

        Assert.Equal((_value, "named-value"), (finding.In(text), finding.Rule.Id));
    }

    [Theory]
    [InlineData("a.json", "{ \"password\": \"a\\u0026{0}\\n\" }", "a&{0}\n")]
    [InlineData("a.json", "{ \"password\": \"a\\\"{0}\" }", "a\"{0}")]
    [InlineData("a.xml", "<password>a&amp;{0}&#x21;</password>", "a&{0}!")]
    [InlineData("a.xml", "<x password='a&quot;{0}' />", "a\"{0}")]
    [InlineData("a.yml", "password: 'a''{0}'", "a'{0}")]
    [InlineData("a.yml", "password: \"a\\x21{0}\"", "a!{0}")]
    [InlineData("a.yml", "password: |\n  a{0}\n  b{0}\nuser: x", "a{0}\nb{0}")]
    [InlineData(".env", "PASSWORD=\"a\\\"{0}\"", "a\"{0}")]
    public void Scan_EscapedValue_HasTheFingerprintOfTheText(string path, string template, string meant)
    {
        var text = template.Replace("{0}", _value, StringComparison.Ordinal);
        var plain = NamedValueJudge.Judge("password", meant.Replace("{0}", _value, StringComparison.Ordinal), NamedValueKind.Key);

        Assert.Equal(plain!.Fingerprint, Assert.Single(Scan(path, text)).Fingerprint);
    }

    [Theory]
    [InlineData("a.json", "{ \"password\": { \"hint\": \"{0}\" } }")]
    [InlineData("a.json", "{ \"password label\": \"{0}\" }")]
    [InlineData("a.xml", "<password><hint>{0}</hint></password>")]
    [InlineData("a.yml", "password:\nhint: {0}")]
    [InlineData("a.yml", "password:\n  secretKeyRef:\n    path: {0}")]
    [InlineData("a.yml", "password: *anchor\nhint: {0}")]
    [InlineData(".env", "PASSWORD=\nHINT={0}")]
    [InlineData(".env", "PASSWORD= # {0}")]
    public void Scan_ValueOfAnotherName_IsNothing(string path, string template) =>
        Assert.Empty(Scan(path, template.Replace("{0}", _value, StringComparison.Ordinal)));

    [Theory]
    [InlineData(TextSyntax.Json, "[{\"token\":")]
    [InlineData(TextSyntax.Json, "\"token\": \"")]
    [InlineData(TextSyntax.Xml, "<token a=\"")]
    [InlineData(TextSyntax.Xml, "<token>")]
    [InlineData(TextSyntax.Xml, "<token a='")]
    [InlineData(TextSyntax.Yaml, "token: \"x\n")]
    [InlineData(TextSyntax.Yaml, "- - token: |\n ")]
    [InlineData(TextSyntax.Yaml, "token: {token: [")]
    [InlineData(TextSyntax.Properties, "token:token:token")]
    [InlineData(TextSyntax.Properties, "token=\"\n")]
    public void Scan_BrokenDocument_TakesTimeInProportion(TextSyntax syntax, string unit)
    {
        var half = Allocated(syntax, string.Concat(Enumerable.Repeat(unit, 20_000)));
        var whole = Allocated(syntax, string.Concat(Enumerable.Repeat(unit, 40_000)));

        Assert.True(whole < half * 3 + 4_000_000, $"'{unit}': {half} bytes, then {whole}");
    }

    private static long Allocated(TextSyntax syntax, string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        SecretScanner.Scan(text, new SecretScanOptions { Syntax = syntax });
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static IReadOnlyList<SecretFinding> Scan(string path, string text) => SecretScanner.Scan(text, new SecretScanOptions { Syntax = TextSyntaxes.OfPath(path) });
}
