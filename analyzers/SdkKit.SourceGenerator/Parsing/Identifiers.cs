using Microsoft.CodeAnalysis.CSharp;

namespace SdkKit.SourceGenerator.Parsing;

internal static class Identifiers
{
    public static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None ? "@" + name : name;
}
