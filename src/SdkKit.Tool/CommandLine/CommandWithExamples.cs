using System.CommandLine;

namespace SdkKit.Tool.CommandLine;

/// <summary>A command whose help ends with commands to copy.</summary>
internal sealed class CommandWithExamples(string name, string description, params string[] examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples { get; } = examples;
}
