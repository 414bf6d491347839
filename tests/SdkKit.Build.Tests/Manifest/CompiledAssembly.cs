using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SdkKit.Build.Tests.Manifest;

internal static class CompiledAssembly
{
    public static MemoryStream Of(string source)
    {
        var compilation = CSharpCompilation.Create(
            "Sample", [CSharpSyntaxTree.ParseText(source)], Net100.References.All, new(OutputKind.DynamicallyLinkedLibrary));
        var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        assembly.Position = 0;
        return assembly;
    }

    public static MemoryStream WithConstant(string json) =>
        Of($$"""
            namespace SdkKit.Generated
            {
                internal static class ProvisioningManifestSource
                {
                    internal const string Json = {{SymbolDisplay.FormatLiteral(json, quote: true)}};
                }
            }
            """);
}
