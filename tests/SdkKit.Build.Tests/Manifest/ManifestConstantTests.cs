using CsCheck;
using SdkKit.Build.Manifest;

namespace SdkKit.Build.Tests.Manifest;

public sealed class ManifestConstantTests
{
    [Fact]
    public void TryRead_AnyText_ReadsItBack() =>
        Gen.String.Sample(
            text =>
            {
                using var assembly = CompiledAssembly.WithConstant(text);
                Assert.Equal(text, ManifestConstant.TryRead(assembly));
            },
            iter: 30);

    [Theory]
    [InlineData("namespace Other { static class ProvisioningManifestSource { internal const string Json = \"x\"; } }")]
    [InlineData("namespace SdkKit.Generated { static class Unrelated { internal const string Json = \"x\"; } }")]
    [InlineData("namespace SdkKit.Generated { static class ProvisioningManifestSource { internal const int Json = 1; } }")]
    [InlineData("namespace SdkKit.Generated { static class ProvisioningManifestSource { internal static string Json = \"x\"; } }")]
    public void TryRead_AssemblyWithoutTheConstant_FindsNothing(string source)
    {
        using var assembly = CompiledAssembly.Of(source);

        Assert.Null(ManifestConstant.TryRead(assembly));
    }

    [Fact]
    public void TryRead_NoAssembly_SaysSo()
    {
        using var text = new MemoryStream("{ }"u8.ToArray());

        Assert.Throws<BadImageFormatException>(() => ManifestConstant.TryRead(text));
    }
}
