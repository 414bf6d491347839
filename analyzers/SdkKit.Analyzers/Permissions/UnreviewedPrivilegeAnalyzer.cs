using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkKit.Manifest;
using SdkKit.SourceGenerator.Permissions;

namespace SdkKit.Analyzers.Permissions;

/// <summary>SDKKIT2016: in the mode verify, the code needs a privilege that the committed manifest does not list.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnreviewedPrivilegeAnalyzer : PrivilegeAnalyzer
{
    private const string Mode = "build_property.SdkKitManifestMode";

    private protected override DiagnosticDescriptor Rule => PermissionDiagnostics.UnreviewedPrivilege;

    private protected override bool IsEnabled(AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(Mode, out var mode) && mode == "verify";

    private protected override IEnumerable<Diagnostic> Check(PrivilegeContext context)
    {
        if (CommittedManifest.In(context.Options, context.CancellationToken) is not { } committed)
        {
            yield break;
        }

        var client = ManifestFactory.Describe(context.Privileges);
        var reviewed = committed.Manifest.Clients.FirstOrDefault(one => one.Interface == client.Interface);
        foreach (var change in PrivilegeChanges.Added(reviewed, client))
        {
            var operation = context.Privileges.Operations.FirstOrDefault(one => change.Operation is { } of && one.Method.Call!.Route == of.Route
                && string.Equals(one.Method.Call.Verb, of.Method, StringComparison.OrdinalIgnoreCase));
            yield return Diagnostic.Create(
                Rule, operation is null ? context.Location : context.LocationOf(operation), change.Text, System.IO.Path.GetFileName(committed.Path));
        }
    }
}
