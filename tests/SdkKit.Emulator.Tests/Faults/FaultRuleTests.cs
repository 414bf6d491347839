using SdkKit.Emulator.Faults;

namespace SdkKit.Emulator.Tests.Faults;

public sealed class FaultRuleTests
{
    [Theory]
    [InlineData("before", FaultKind.Before)]
    [InlineData("after-reset POST /addPassword at 3", FaultKind.AfterReset)]
    [InlineData("stall", FaultKind.Stall)]
    [InlineData("after-stall", FaultKind.AfterStall)]
    [InlineData("kill at 7", FaultKind.Kill)]
    [InlineData("after-kill", FaultKind.AfterKill)]
    public void Parse_KindWithoutArgument_IsRead(string text, FaultKind kind) => Assert.Equal(kind, FaultRule.Parse(text).Kind);

    [Fact]
    public void Parse_EveryPart_IsRead()
    {
        var expected = new FaultRule { Kind = FaultKind.Status, Status = 429, RetryAfter = "2.128", Method = "PATCH", Path = "graph.microsoft.com/v1.0/applications", At = 2, Times = 5 };
        Assert.Equal(expected, FaultRule.Parse("429(2.128) PATCH graph.microsoft.com/v1.0/applications at 2 times 5"));
        Assert.Equal(new FaultRule { Kind = FaultKind.Status, Status = 400, Code = "PrincipalNotFound", Times = int.MaxValue }, FaultRule.Parse("400:PrincipalNotFound always"));
        Assert.Equal(new FaultRule { Kind = FaultKind.AfterStatus, Status = 503 }, FaultRule.Parse("after-503"));
        Assert.Equal(new FaultRule { Kind = FaultKind.Lag, Requests = 3 }, FaultRule.Parse("lag(3)"));
        Assert.Equal(new FaultRule { Kind = FaultKind.Flap, Duration = TimeSpan.FromSeconds(1.5) }, FaultRule.Parse("flap(1.5s)"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("explode")]
    [InlineData("lag")]
    [InlineData("lag(x)")]
    [InlineData("200")]
    [InlineData("before at")]
    [InlineData("before at 0")]
    [InlineData("before times many")]
    [InlineData("before post")]
    public void Parse_TextThatIsNoRule_SaysWhatOneLooksLike(string text)
    {
        var failure = Assert.Throws<EmulatorException>(() => FaultRule.Parse(text));
        Assert.Contains("write kind [METHOD]", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Message);
    }
}
