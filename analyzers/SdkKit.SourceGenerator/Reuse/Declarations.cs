using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SdkKit.SourceGenerator.Reuse;

/// <summary>All that the clients of a compilation can depend on: everything but what stands inside of bodies, so that most edits leave it alone.</summary>
internal sealed class Declarations
{
    private static readonly ConditionalWeakTable<Compilation, Declarations> Known = new();

    private readonly object _gate = new();
    private readonly string? _assemblyName;
    private readonly CompilationOptions _options;
    private readonly ImmutableArray<MetadataReference> _references;
    private ImmutableArray<SyntaxTree> _trees;

    private Declarations(CSharpCompilation compilation)
    {
        (_assemblyName, _options, _references, _trees) = (compilation.AssemblyName, compilation.Options, compilation.ExternalReferences, compilation.SyntaxTrees);
        // Until these are known, the compiler goes through all files of the project at each use of one of its types, to see whether it is obsolete.
        _ = compilation.Assembly.GetAttributes();
        _ = compilation.SourceModule.GetAttributes();
    }

    /// <summary>Those of a compilation: <paramref name="earlier"/> itself where nothing but bodies has changed since.</summary>
    public static Declarations Of(Compilation compilation, Declarations? earlier) =>
        Known.TryGetValue(compilation, out var known) ? known
        : Known.GetValue(compilation, _ => earlier?.TryContinueWith((CSharpCompilation)compilation) is true ? earlier : new Declarations((CSharpCompilation)compilation));

    private bool TryContinueWith(CSharpCompilation compilation)
    {
        lock (_gate)
        {
            var trees = compilation.SyntaxTrees;
            if (trees.Length != _trees.Length
                || compilation.AssemblyName != _assemblyName
                || !compilation.Options.Equals(_options)
                || !compilation.ExternalReferences.SequenceEqual(_references))
            {
                return false;
            }

            for (var i = 0; i < trees.Length; i++)
            {
                if (!ReferenceEquals(trees[i], _trees[i]) && !IsSame(trees[i], _trees[i]))
                {
                    return false;
                }
            }

            // The next edit then has one tree to look at, and old ones can go.
            _trees = trees;
            return true;
        }
    }

    private static bool IsSame(SyntaxTree tree, SyntaxTree earlier) =>
        tree.FilePath == earlier.FilePath && tree.Options.Equals(earlier.Options) && tree.IsEquivalentTo(earlier, topLevel: true);
}
