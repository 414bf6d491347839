using CsCheck;
using SdkKit.Tool.Scanning.Ignoring;

namespace SdkKit.Tool.Tests.Scanning;

/// <summary>What is compared first must decide nothing that the whole pattern would decide otherwise.</summary>
public sealed class IgnoreNameTests
{
    [Fact]
    public void IsMatch_AnyPattern_AgreesWithTheGlob()
    {
        var pattern = TextOf("ab.*?[]\\!-", 7);
        var name = TextOf("ab.]\\", 5);

        Gen.Select(pattern, name).Sample(static (pattern, name) => new IgnoreName(pattern).IsMatch(name) == IgnoreGlob.IsMatch(pattern, name), iter: 200_000);
    }

    [Theory]
    [InlineData("*.log", "a.log")]
    [InlineData("[Bb]in", "bin")]
    [InlineData("a.txt", "a.txt")]
    [InlineData("a\\*", "a*")]
    public void IsMatch_NameOfThePattern_IsTrue(string pattern, string name) => Assert.True(new IgnoreName(pattern).IsMatch(name));

    private static Gen<string> TextOf(string characters, int longest) => Gen.Int[0, characters.Length - 1].Select(index => characters[index]).Array[0, longest].Select(static c => new string(c));
}
