using SdkKit.Secrets.Tests.Generated;

namespace SdkKit.Tool.Tests.Scanning;

/// <summary>A folder with secrets in it, and the real tool to find them; every output is checked to hold none of them.</summary>
internal sealed class ScanFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _secrets = [];
    private int _seed = 4000;

    public string Path => _folder.Path;

    /// <summary>Where the tool finds and keeps user-secrets.</summary>
    public string Profile => _folder.Combine("profile.local");

    /// <summary>A new secret, different from all before.</summary>
    public string NewSecret()
    {
        _secrets.Add(GeneratedSecret.EntraClientSecret(new Random(_seed++)));
        return _secrets[^1];
    }

    public string Write(string name, string text) => _folder.Write(name, text);

    public string Write(string name, byte[] content)
    {
        var path = _folder.Write(name, "");
        File.WriteAllBytes(path, content);
        return path;
    }

    public async Task<ProcessResult> ScanAsync(params string[] arguments)
    {
        var options = new ProcessOptions
        {
            WorkingDirectory = Path,
            Variables = new Dictionary<string, string> { ["APPDATA"] = Profile },
            Timeout = TimeSpan.FromSeconds(60),
        };
        var result = await ToolProcess.RunAsync(["scan", .. arguments], options);
        Assert.All(_secrets, secret => Assert.DoesNotContain(secret[4..12], result.Output + result.Error, StringComparison.Ordinal));
        return result;
    }

    public async Task<string> GitAsync(params string[] arguments)
    {
        ExternalTool.Require("git");
        string[] identity = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "init.defaultBranch=main", "-c", "commit.gpgSign=false"];
        return (await ToolProcess.RunProgramAsync("git", ["-C", Path, .. identity, .. arguments], new ProcessOptions())).Exits(0).Output.Trim();
    }

    public async Task<string> CommitAsync(string message)
    {
        await GitAsync("add", "--all");
        await GitAsync("commit", "--quiet", "--message", message);
        return await GitAsync("rev-parse", "HEAD");
    }

    public void Dispose() => _folder.Dispose();
}
