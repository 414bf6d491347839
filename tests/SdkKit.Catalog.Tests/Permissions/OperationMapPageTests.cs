namespace SdkKit.Catalog.Tests.Permissions;

/// <summary>The page that lists where the derivation and the public map differ says what is derived now.</summary>
public sealed class OperationMapPageTests
{
    [Fact]
    public void Page_EveryRow_IsDerivedAsItSays()
    {
        var rows = File.ReadLines(Path.Combine(Root(AppContext.BaseDirectory), "docs", "operation-map.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToList();

        Assert.InRange(rows.Count, 1, 76);
        Assert.All(rows, row =>
        {
            var call = row[1].Trim('`').Split(' ');
            Assert.Equal(row[2].Trim('`'), Assert.Single(ArmRule.Derive(call[0], call[1]).Requirements).ToString());
            Assert.DoesNotContain(row[2], row[3].Split(", "), StringComparer.OrdinalIgnoreCase);
            Assert.NotEmpty(row[4]);
        });
    }

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "SdkKit.sln"))
        ? folder
        : Root(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository."));
}
