using System.Text.Json.Nodes;

namespace SdkKit.Templates.Tests.Descriptions;

[Collection(nameof(TemplateCollection))]
public sealed class DescriptionTests(InstalledTemplates templates)
{
    private static readonly byte[] PngSignature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private readonly IReadOnlyList<TemplateDescription> _all = TemplateDescription.ReadAll(templates.Package);

    [Fact]
    public void Install_Package_OffersEveryTemplateAndFindsNoFault()
    {
        Assert.Equal(["sdkkit-ci", "sdkkit-client", "sdkkit-console", "sdkkit-environment", "sdkkit-webapi", "sdkkit-worker"], _all.Select(template => template.ShortName));
        Assert.All(_all, template => Assert.Contains(template.ShortName, templates.InstallOutput, StringComparison.Ordinal));
        Assert.DoesNotContain("[Error]", templates.InstallOutput, StringComparison.Ordinal);
        Assert.DoesNotContain("warning", templates.InstallOutput, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("failed", templates.InstallOutput, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(_all.Count, templates.Engine.Templates.Count);
    }

    [Fact]
    public void Templates_Identities_DifferAndRefuseAnOldSdk()
    {
        Assert.Distinct(_all.Select(template => template.Json["identity"]!.GetValue<string>()));
        Assert.Distinct(_all.Select(template => template.Json["groupIdentity"]!.GetValue<string>()));
        Assert.All(_all, template =>
        {
            Assert.Equal(template.ShortName, template.Json["shortName"]!.GetValue<string>());
            var constraint = template.Json["constraints"]!["sdk"]!;
            Assert.Equal(("sdk-version", "[10.0.100,)"), (constraint["type"]!.GetValue<string>(), constraint["args"]!.GetValue<string>()));
        });
    }

    [Fact]
    public void Hosts_EveryParameter_HasANameOfItsOwnInTheCliAndAPlaceInTheIde() => Assert.All(_all, template =>
    {
        var cli = template.Read("dotnetcli.host.json")["symbolInfo"]!.AsObject();
        var ide = template.Read("ide.host.json");
        var parameters = template.Parameters.Select(parameter => parameter.Name).ToHashSet();
        Assert.Distinct(cli.Select(symbol => symbol.Value!["longName"]!.GetValue<string>()));
        Assert.Distinct(cli.Select(symbol => symbol.Value!["shortName"]!.GetValue<string>()).Where(name => name.Length > 0));
        Assert.Subset(parameters, cli.Select(symbol => symbol.Key).ToHashSet());
        Assert.Subset(parameters, ide["symbolInfo"]!.AsArray().Select(symbol => symbol!["id"]!.GetValue<string>()).ToHashSet());
        Assert.True(template.ReadBytes(ide["icon"]!.GetValue<string>()).StartsWith(PngSignature));
        Assert.NotEmpty(template.Read("dotnetcli.host.json")["usageExamples"]!.AsArray());
    });

    [Fact]
    public void PostActions_All_CanBeTranslatedDoneByHandAndNeverStopTheRest() => Assert.All(_all, template =>
    {
        var actions = template.Json["postActions"]!.AsArray();
        Assert.NotEmpty(actions);
        Assert.Distinct(actions.Select(action => action!["id"]!.GetValue<string>()));
        Assert.All(actions, action =>
        {
            Assert.True(action!["continueOnError"]!.GetValue<bool>());
            // Opening a file is for the IDE alone, and nothing that a person would have to be told.
            Assert.True(action["manualInstructions"] is JsonArray { Count: > 0 } || action["id"]!.GetValue<string>() == "open-program");
        });
    });
}
