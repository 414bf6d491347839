using System.Globalization;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SdkKit.Analyzers.Secrets.Folding;

namespace SdkKit.Analyzers.Tests.Secrets;

/// <summary>What no likely text of a composition holds, the composition does not hold.</summary>
public sealed class LikelyTextTests
{
    private const int Types = 2;
    private const int Names = 6;

    /// <summary>A constant, by the number of its declaration.</summary>
    private static readonly Gen<string> Name = Gen.Select(Gen.Int[0, Types - 1], Gen.Int[0, Names - 1], static (type, name) => $"T{type}.N{name}");

    private static readonly Gen<string> Value = Gen.Frequency(
        (8, Gen.OneOf("\"a\"", "\"b7\"", "\"\"")),
        (1, Name),
        (1, Gen.Select(Name, Name, static (left, right) => $"{left} + \"-\" + {right}")),
        (1, Name.Select(static name => $"$\"<{{{name}}}>\"")));

    private static readonly Gen<string> Composition = Gen.Select(Name, Name, Name, Gen.Bool, static (first, second, third, isSum) =>
        isSum ? $"{first} + \"|\" + {second} + {third}" : $"$\"{{{first}}}|{{{second}}}{{{third}}}\"");

    [Fact]
    public void MayHold_AnyConstant_IsTrueOfItsValue()
    {
        var refused = 0;
        Gen.Select(Value.Array[Types * Names], Composition).Sample((values, composition) =>
        {
            var compilation = Compile(values, composition, out var expression);
            if (compilation.GetSemanticModel(expression.SyntaxTree).GetConstantValue(expression).Value is not string constant)
                return true; // A constant is defined by itself.

            var fragments = new FragmentIndex(compilation);
            if (!LikelyText.MayHold(expression, fragments, static _ => false))
                Interlocked.Increment(ref refused);
            return LikelyText.MayHold(expression, fragments, folded => folded.Text == constant);
        });

        Assert.NotEqual(0, refused);
    }

    [Fact]
    public void MayHold_VariableOfTheSameName_HidesTheMember()
    {
        var tree = CSharpSyntaxTree.ParseText("""class C { const string Part = "a"; string M() { var Part = "b"; return Part + "|"; } }""", cancellationToken: TestContext.Current.CancellationToken);
        var sum = tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<BinaryExpressionSyntax>().Single();
        var fragments = new FragmentIndex(CSharpCompilation.Create("Hidden", [tree]));

        Assert.True(LikelyText.MayHold(sum, fragments, static folded => folded.Text == "b|"));
        Assert.False(LikelyText.MayHold(sum, fragments, static folded => folded.Text == "a|"));
    }

    [Fact]
    public void MayHold_SumsOfSumsOfNames_AreNotFollowedWithoutBound()
    {
        var members = Enumerable.Range(0, 8).Select(static level => $"static readonly string N{level} = {string.Join(" + ", Enumerable.Repeat($"N{level + 1}", 40))};");
        var tree = CSharpSyntaxTree.ParseText($"class C {{ {string.Join(' ', members)} const string N8 = \"\"; }}", cancellationToken: TestContext.Current.CancellationToken);
        var sum = tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<BinaryExpressionSyntax>().First();

        Assert.True(LikelyText.MayHold(sum, new FragmentIndex(CSharpCompilation.Create("Tower", [tree])), static _ => false));
    }

    private static CSharpCompilation Compile(string[] values, string composition, out ExpressionSyntax expression)
    {
        var types = values.Chunk(Names).Select(static (members, type) => string.Create(CultureInfo.InvariantCulture,
            $"static class T{type} {{ {string.Join(' ', members.Select(static (value, name) => $"public const string N{name} = {value};"))} }}"));
        var tree = CSharpSyntaxTree.ParseText($"{string.Join('\n', types)} static class Use {{ const string All = {composition}; }}");
        expression = tree.GetRoot().DescendantNodes().OfType<VariableDeclaratorSyntax>().Last().Initializer!.Value;
        return CSharpCompilation.Create("Constants", [tree], [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)]);
    }
}
