using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SdkKit.Analyzers.Tests.Verification;

/// <summary>A file that a project hands to its analyzers.</summary>
internal sealed class InMemoryFile(string path, string text) : AdditionalText
{
    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
}
