namespace SdkKit.Provisioning;

/// <summary>
/// Finds a program where a shell would. The platform's own search begins in the current folder, where a checkout of somebody else's
/// may hold a program named <c>git</c> or <c>dotnet</c>.
/// </summary>
internal static class ProgramPath
{
    /// <summary>The full path of the program, or null when no folder of PATH has it; a name with a folder in it is taken as it is.</summary>
    public static string? Find(string name) => Find(name, Environment.GetEnvironmentVariable("PATH"));

    internal static string? Find(string name, string? folders)
    {
        if (name.Length == 0 || Path.GetFileName(name) != name)
            return name.Length == 0 ? null : name;

        // A relative entry such as "." is the current folder again.
        return (folders ?? "").Split(Path.PathSeparator)
            .Select(folder => folder.Trim('"'))
            .Where(Path.IsPathFullyQualified)
            .SelectMany(folder => FileNames(name).Select(file => Path.Combine(folder, file)))
            .FirstOrDefault(IsProgram);
    }

    // Windows starts only what has an extension, and a batch file would read its arguments as a command line.
    private static string[] FileNames(string name) =>
        OperatingSystem.IsWindows() && !name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? [name + ".exe"] : [name];

    private static bool IsProgram(string path)
    {
        const UnixFileMode Execute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        return File.Exists(path) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & Execute) != 0);
    }
}
