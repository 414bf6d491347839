namespace SdkKit.Tests;

public sealed class PlaceholderTests
{
    [Fact]
    public void Project_Builds_Runs() => Assert.True(true);
}
