namespace SdkKit.Benchmarks.Privilege;

/// <summary>A row of the public operation map for which another action is derived.</summary>
internal sealed record MapDifference(string Method, string Path, string Derived, IReadOnlyList<string> Actions)
{
    public override string ToString() => $"{Method} {Path}: {Derived}, in the map {string.Join(", ", Actions)}";
}
