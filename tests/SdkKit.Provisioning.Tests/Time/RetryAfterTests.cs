namespace SdkKit.Provisioning.Tests.Time;

public sealed class RetryAfterTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("1", 1.0)]
    [InlineData("2.128", 2.128)]
    [InlineData("Mon, 23 Nov 2026 12:00:07 GMT", 7.0)]
    [InlineData("Mon, 23 Nov 2026 11:00:00 GMT", 0.0)]
    [InlineData("soon", null)]
    [InlineData("-5", null)]
    [InlineData("NaN", null)]
    [InlineData("1e300", null)]
    [InlineData(null, null)]
    public void Parse_EachForm_GivesTheWait(string? text, double? seconds) => Assert.Equal(seconds, RetryAfter.Parse(text, Now)?.TotalSeconds);
}
