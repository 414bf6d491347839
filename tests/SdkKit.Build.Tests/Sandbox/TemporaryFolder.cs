namespace SdkKit.Build.Tests.Sandbox;

/// <summary>A folder outside the repository, so that none of its build files apply; gone after the test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("sdkkit-").FullName;

    public string this[string path] => Path.Combine(Root, path);

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], text);
    }

    public string? TryRead(string path) => File.Exists(this[path]) ? File.ReadAllText(this[path]) : null;

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
