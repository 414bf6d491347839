using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace SdkKit.SourceGenerator.Parsing.Marks;

/// <summary>What the names of attributes mean in a compilation, asked once for each name and namespace.</summary>
internal sealed class MarkNames
{
    private const string Suffix = "Attribute";

    private static readonly ConditionalWeakTable<Compilation, MarkNames> Known = new();

    private readonly ConcurrentDictionary<string, MarkClass?> _classes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(INamespaceSymbol Space, string Name), bool> _members = new();
    private readonly INamespaceSymbol? _library;

    private MarkNames(Compilation compilation) =>
        _library = compilation.GlobalNamespace.GetMembers("SdkKit").OfType<INamespaceSymbol>().FirstOrDefault();

    public static MarkNames Of(Compilation compilation) => Known.GetValue(compilation, static one => new MarkNames(one));

    public bool IsLibrary(INamespaceSymbol space) => SymbolEqualityComparer.Default.Equals(space, _library);

    /// <summary>SdkKit's class that the name stands for, or null where it has none or several.</summary>
    public MarkClass? Find(string name) => _classes.GetOrAdd(name, Look);

    /// <summary>Whether a namespace that many files share, and that is not SdkKit, has an attribute that the name could stand for.</summary>
    public bool IsTakenInShared(string name, INamespaceSymbol space) => _members.GetOrAdd((space, name), key => IsTaken(key.Name, key.Space));

    /// <summary>Whether a namespace other than SdkKit has an attribute that the name could stand for.</summary>
    public bool IsTaken(string name, INamespaceSymbol space) => !IsLibrary(space) && (!space.GetTypeMembers(name + Suffix).IsEmpty || HasAttribute(space, name));

    // A type of the short name that is no attribute is passed over: [Path] is not System.IO.Path.
    private static bool HasAttribute(INamespaceSymbol space, string name) => space.GetTypeMembers(name).Any(one => one.IsOrDerives("System", Suffix));

    private MarkClass? Look(string name) =>
        _library is not null && !HasAttribute(_library, name) && _library.GetTypeMembers(name + Suffix) is [{ Arity: 0, TypeKind: TypeKind.Class, IsAbstract: false } type]
            ? new MarkClass(type)
            : null;
}
