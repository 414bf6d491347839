using Microsoft.CodeAnalysis;

namespace SdkKit.SourceGenerator.Parsing.Marks;

/// <summary>The marks of one declaration, in their order.</summary>
internal sealed class MarkList(IReadOnlyList<Mark> all)
{
    public static MarkList None { get; } = new([]);

    public IReadOnlyList<Mark> All => all;

    /// <summary>The first mark of a class of SdkKit, or null.</summary>
    public Mark? Find(string className)
    {
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i].Class.Name == className && all[i].Class.IsOfSdkKit())
            {
                return all[i];
            }
        }

        return null;
    }

    /// <summary>As the compiler binds them.</summary>
    public static MarkList Of(ISymbol symbol)
    {
        List<Mark>? marks = null;
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && (type.IsOfSdkKit() || type.BaseType.IsSdkKit("HttpVerbAttribute")))
            {
                (marks ??= []).Add(new Mark(attribute));
            }
        }

        return marks is null ? None : new MarkList(marks);
    }
}
