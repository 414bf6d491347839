namespace SdkKit.Testing;

internal sealed record ProcessResult(int ExitCode, string Output, string Error)
{
    /// <summary>The lines of standard error that are not empty.</summary>
    public IReadOnlyList<string> ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Fails with everything that was printed when the exit code is another one.</summary>
    public ProcessResult Exits(int expected)
    {
        Assert.True(ExitCode == expected, $"Exit code {ExitCode}, expected {expected}.\n{Output}\n{Error}");
        return this;
    }

    /// <summary>The contract for bad input: exit code 2, one line, no stack trace, nothing on standard output.</summary>
    public void IsOneLine(params string[] parts) => IsOneLine(2, parts);

    public void IsOneLine(int exitCode, params string[] parts)
    {
        Exits(exitCode);
        var line = Assert.Single(ErrorLines);
        Assert.StartsWith("error: ", line, StringComparison.Ordinal);
        Assert.All(parts, part => Assert.Contains(part, line, StringComparison.Ordinal));
    }
}
