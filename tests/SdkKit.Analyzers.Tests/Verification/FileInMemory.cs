using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SdkKit.Analyzers.Tests.Verification;

/// <summary>A file that the build passes to the compiler beside the code.</summary>
internal sealed class FileInMemory(string path, string text) : AdditionalText
{
    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
}
