namespace SdkKit.Build.Tests.Sandbox;

public sealed record DotnetResult(int ExitCode, string Output)
{
    public DotnetResult ShouldSucceed()
    {
        Assert.True(ExitCode == 0, Output);
        return this;
    }

    public DotnetResult ShouldFail()
    {
        Assert.True(ExitCode != 0, Output);
        return this;
    }
}
