using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SdkKit.SourceGenerator.Parsing.Marks;

/// <summary>Reads the marks in one interface off its text, which costs a fraction of having the compiler bind them; where a name could mean something else, it says so.</summary>
/// <remarks>A name means SdkKit's attribute where nothing else in its scope is called so: no alias, no type or namespace around it, nothing in another imported namespace.</remarks>
internal sealed class MarkScope
{
    private readonly TypeDeclarationSyntax _declaration;
    private readonly MarkNames _names;
    private readonly HashSet<string> _aliases;
    private readonly INamespaceSymbol _own;
    private readonly List<INamespaceSymbol> _shared;
    private readonly Dictionary<string, MarkClass?> _classes = new(StringComparer.Ordinal);

    private MarkScope(TypeDeclarationSyntax declaration, MarkNames names, HashSet<string> aliases, INamespaceSymbol own, List<INamespaceSymbol> shared) =>
        (_declaration, _names, _aliases, _own, _shared) = (declaration, names, aliases, own, shared);

    /// <summary>The scope in an interface's declaration, or null where the compiler has to be asked.</summary>
    public static MarkScope? TryOf(INamedTypeSymbol type, TypeDeclarationSyntax declaration, SemanticModel model, CancellationToken cancellationToken)
    {
        if (type is not { TypeKind: TypeKind.Interface, Arity: 0, ContainingType: null } || HasTypes(type) || type.AllInterfaces.Any(HasTypes))
        {
            return null;
        }

        var names = MarkNames.Of(model.Compilation);
        var aliases = new HashSet<string>(StringComparer.Ordinal);
        var shared = new List<INamespaceSymbol>();
        foreach (var scope in model.GetImportScopes(declaration.OpenBraceToken.SpanStart, cancellationToken))
        {
            aliases.UnionWith(scope.Aliases.Select(one => one.Name));
            aliases.UnionWith(scope.ExternAliases.Select(one => one.Name));
            foreach (var import in scope.Imports)
            {
                if (import.NamespaceOrType is not INamespaceSymbol space)
                {
                    return null;
                }

                shared.Add(space);
            }
        }

        if (model.Compilation.GetCompilationNamespace(type.ContainingNamespace) is not { } own)
        {
            return null;
        }

        for (var space = own.ContainingNamespace; space is not null; space = space.ContainingNamespace)
        {
            shared.Add(space);
        }

        return names.IsLibrary(own) || shared.Exists(names.IsLibrary) ? new MarkScope(declaration, names, aliases, own, shared) : null;
    }

    /// <summary>The method's declaration where it is the only one and in this scope.</summary>
    public MethodDeclarationSyntax? Declaration(IMethodSymbol method) =>
        method.Arity == 0 && method.DeclaringSyntaxReferences is [var reference] && reference.GetSyntax() is MethodDeclarationSyntax syntax && ReferenceEquals(syntax.Parent, _declaration)
            ? syntax
            : null;

    /// <summary>The marks, all of them and nothing besides; or null where the text does not say it all.</summary>
    public MarkList? TryRead(SyntaxList<AttributeListSyntax> lists)
    {
        if (lists.Count == 0)
        {
            return MarkList.None;
        }

        var marks = new List<Mark>();
        foreach (var list in lists)
        {
            foreach (var attribute in list.Attributes)
            {
                if (list.Target is not null || attribute.Name is not IdentifierNameSyntax { Identifier: var name } || Find(name) is not { } found || !found.CanRead(attribute))
                {
                    return null;
                }

                marks.Add(new Mark(found.Type, attribute));
            }
        }

        return new MarkList(marks);
    }

    private MarkClass? Find(SyntaxToken name)
    {
        // [@Get] is never GetAttribute.
        if (name.IsVerbatimIdentifier())
        {
            return null;
        }

        if (!_classes.TryGetValue(name.ValueText, out var found))
        {
            _classes.Add(name.ValueText, found = IsTaken(name.ValueText) ? null : _names.Find(name.ValueText));
        }

        return found;
    }

    private bool IsTaken(string name)
    {
        if (_names.IsTaken(name, _own) || (_aliases.Count > 0 && (_aliases.Contains(name) || _aliases.Contains(name + "Attribute"))))
        {
            return true;
        }

        for (var i = 0; i < _shared.Count; i++)
        {
            if (_names.IsTakenInShared(name, _shared[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasTypes(INamedTypeSymbol type) => !type.GetTypeMembers().IsEmpty;
}
