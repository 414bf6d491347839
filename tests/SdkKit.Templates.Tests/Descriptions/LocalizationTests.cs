using System.Text.RegularExpressions;

namespace SdkKit.Templates.Tests.Descriptions;

[Collection(nameof(TemplateCollection))]
public sealed partial class LocalizationTests(InstalledTemplates templates)
{
    /// <summary>The languages that the .NET SDK speaks.</summary>
    private static readonly string[] Languages = ["cs", "de", "es", "fr", "it", "ja", "ko", "pl", "pt-BR", "ru", "tr", "zh-Hans", "zh-Hant"];

    private readonly IReadOnlyList<TemplateDescription> _all = TemplateDescription.ReadAll(templates.Package);

    [Fact]
    public void Translations_EveryTemplateAndLanguage_HaveEveryKeyAndKeepWhatMustStay() => Assert.All(_all, template =>
    {
        Assert.Equal(Languages.Order(StringComparer.Ordinal), template.Languages.Order(StringComparer.Ordinal));
        foreach (var language in Languages)
        {
            var translated = template.Read($"localize/templatestrings.{language}.json");
            foreach (var (key, text) in template.Texts())
            {
                var translation = translated[key]?.GetValue<string>();
                Assert.False(string.IsNullOrWhiteSpace(translation), $"{template.ShortName}, {language}: {key} is missing");
                Assert.True(Fixed(text).SequenceEqual(Fixed(translation)), $"{template.ShortName}, {language}: {key} changes a command, name or placeholder: {translation}");
            }
        }
    });

    [Fact]
    public void Translations_Sentences_AreTranslated() => Assert.All(_all, template => Assert.All(Languages, language =>
    {
        var translated = template.Read($"localize/templatestrings.{language}.json");
        Assert.All(template.Texts().Where(text => text.Text.Split(' ').Length > 3), text => Assert.NotEqual(text.Text, translated[text.Key]!.GetValue<string>()));
    }));

    [Fact]
    public void Translations_KeysThatNoTemplateHas_AreNotKept()
    {
        var known = _all.SelectMany(template => template.Texts().Select(text => text.Key)).ToHashSet();
        Assert.All(Languages, language =>
        {
            // A key that belongs to another template keeps that one's prefix.
            var keys = _all.Select(template => template.Read($"localize/templatestrings.{language}.json").Select(entry => entry.Key).ToHashSet()).ToArray();
            var everywhere = keys.Aggregate((left, right) => [.. left.Intersect(right)]);
            Assert.Subset(known, everywhere);
        });
    }

    private static IEnumerable<string> Fixed(string text) => FixedParts().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal);

    /// <summary>Commands in quotes, placeholders, file names, and names that are the same everywhere.</summary>
    [GeneratedRegex(
        @"'(?:dotnet|sdkkit) [^']*'|sdkkit\.<environment>\.json|services\.Add…\(\)|README\.md|SdkKit\.Testing|managed-identity|\.NET 10|(?<![A-Za-z])(?:GitHub Actions|Azure DevOps|Kubernetes|xUnit|main)(?![A-Za-z])")]
    private static partial Regex FixedParts();
}
