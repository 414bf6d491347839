namespace SdkKit.Tests.Requests;

public sealed class HeaderTests : RequestTests
{
    [Fact]
    public async Task Fixed_OfABaseInterface_IsReplacedByTheClients()
    {
        await Client.BaseAsync(Token);

        Assert.Equal(("base", "client"), (Last.Headers["X-Base"], Last.Headers["X-Client"]));
    }

    [Fact]
    public async Task Argument_ReplacesAFixedOne_AndNullDoesNot()
    {
        await Client.HeadersAsync("mine", ["a", "b"], Level.High, new Dictionary<string, string> { ["X-More"] = "m", ["X-Client"] = "other", ["Content-Language"] = "en" }, Token);
        Assert.Equal(("mine", "a,b", "very high", "m", "other"), (Last.Headers["X-Fixed"], Last.Headers["X-List"], Last.Headers["X-Level"], Last.Headers["X-More"], Last.Headers["X-Client"]));

        await Client.HeadersAsync(null, [], null, null, Token);
        Assert.Equal("fixed", Last.Headers["X-Fixed"]);
        Assert.DoesNotContain("X-List", Last.Headers.Keys);
        Assert.DoesNotContain("X-Level", Last.Headers.Keys);
    }

    [Theory]
    [InlineData("Authorization", "Bearer mine")]
    [InlineData("host", "evil.example")]
    [InlineData("X-Split\r\nX-Evil", "1")]
    [InlineData("X-Value", "1\r\nX-Evil: 2")]
    [InlineData("no name", "1")]
    public async Task Collection_EntryThatIsNotTheCallersToSet_IsRefusedBeforeSending(string name, string value)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Client.HeadersAsync(null, [], null, new Dictionary<string, string> { [name] = value }, Token));

        Assert.Empty(Transport.Sent);
    }
}
