using SdkKit.Secrets.Matching;

namespace SdkKit.Secrets.Tests.Pages;

/// <summary>The written anchors, which stand apart so that looking for them makes no rule, are those of the rules.</summary>
public sealed class AnchorTableTests
{
    [Fact]
    public Task Rows_OfAnchors_AreTheRules() => WrittenFile.AssertAsync("src/SdkKit.Secrets/Matching/AnchorTable.Rows.cs", $$""""
        namespace SdkKit.Secrets.Matching;

        /// <remarks>The rows are written from the rules by a test (<c>SDKKIT_UPDATE_PAGES=1</c>).</remarks>
        internal static partial class AnchorTable
        {
            public const string Rows =
                """
                {{AnchorTable.RowsOf(SecretRules.All).Replace("\n", "\n        ", StringComparison.Ordinal)}}
                """;
        }

        """".ReplaceLineEndings("\n"));
}
