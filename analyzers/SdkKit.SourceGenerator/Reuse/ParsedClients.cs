using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using SdkKit.SourceGenerator.Model;

namespace SdkKit.SourceGenerator.Reuse;

/// <summary>Keeps what was read off a declaration while it and all that it depends on stay as they are.</summary>
/// <remarks>The compiler asks for every client anew after each key that is pressed, as any symbol might have changed; binding them all again is nearly all of the cost.</remarks>
internal static class ParsedClients
{
    private static readonly ConditionalWeakTable<SyntaxNode, Entry> Known = new();

    /// <summary>The client of a declaration, parsed unless it is known.</summary>
    public static ClientModel? Get(GeneratorAttributeSyntaxContext target, Func<GeneratorAttributeSyntaxContext, ClientModel?> parse)
    {
        var entry = Known.GetOrCreateValue(target.TargetNode);
        lock (entry)
        {
            var declarations = Declarations.Of(target.SemanticModel.Compilation, entry.Declarations);
            if (!ReferenceEquals(entry.Declarations, declarations))
            {
                entry.Model = parse(target);
                entry.Declarations = declarations;
            }

            return entry.Model;
        }
    }

    private sealed class Entry
    {
        public Declarations? Declarations { get; set; }

        public ClientModel? Model { get; set; }
    }
}
