using SdkKit.Secrets.Tests.Generated;

namespace SdkKit.Secrets.Tests.Rules;

public sealed class ProviderNamedValueTests
{
    private readonly string _value = GeneratedSecret.Letters(new Random(53), 36);

    [Theory]
    [InlineData(TextSyntax.Any, "asana: '{0}'")]
    [InlineData(TextSyntax.Any, "gumroadPRIVATE={0}")]
    [InlineData(TextSyntax.Properties, "MAPBOX_ACCESS={0}")]
    [InlineData(TextSyntax.Json, "{ \"algolia\": \"{0}\" }")]
    [InlineData(TextSyntax.CSharp, "var opsgenieAccess = \"{0}\";")]
    public void Scan_RandomValueNamedAfterItsIssuer_IsMentioned(TextSyntax syntax, string template)
    {
        var text = template.Replace("{0}", _value, StringComparison.Ordinal);

        var finding = Assert.Single(Scan(text, syntax));

        Assert.Equal((_value, "provider-named-value", SecretConfidence.Low), (finding.In(text), finding.Rule.Id, finding.Confidence));
    }

    [Theory]
    [InlineData("asana_token: '{0}'")]
    [InlineData("zendesk.apiKey = \"{0}\"")]
    public void Scan_NameThatSaysMore_StaysANamedValue(string template) =>
        Assert.Equal(("named-value", SecretConfidence.High), (One(template, _value).Rule.Id, One(template, _value).Confidence));

    [Fact]
    public void Scan_NewRelicKeyThatCountsUp_IsMentioned() =>
        Assert.Equal(SecretConfidence.Low, One("newrelic_key = {0}", "abcd-1234567890" + "abcdef1234567890abcdef1234dd5678").Confidence);

    [Theory]
    [InlineData("asana: 'https://app.asana.com/api/1.0/projects'")]
    [InlineData("flickr_image_hash: '{0}'")]
    [InlineData("mapbox: 'mapbox-gl-js-satellite-streets-version-eleven'")]
    [InlineData("notmapbox: '{0}'")]
    [InlineData("loggly: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'")]
    public void Scan_OtherValues_AreNothing(string template) => Found.Nothing(template.Replace("{0}", _value, StringComparison.Ordinal));

    private static SecretFinding One(string template, string value) => Found.One(template.Replace("{0}", value, StringComparison.Ordinal));

    private static IReadOnlyList<SecretFinding> Scan(string text, TextSyntax syntax) => SecretScanner.Scan(text, new SecretScanOptions { Syntax = syntax });
}
