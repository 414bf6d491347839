using Microsoft.CodeAnalysis;
using SdkKit.SourceGenerator.Parsing;

namespace SdkKit.SourceGenerator.Tests.Parsing;

/// <summary>The compiler's own text of a type is the measure.</summary>
public sealed class TypeTextTests
{
    [Theory]
    [InlineData("int")]
    [InlineData("int?")]
    [InlineData("string?")]
    [InlineData("object")]
    [InlineData("nint")]
    [InlineData("nuint?")]
    [InlineData("dynamic")]
    [InlineData("dynamic?[]")]
    [InlineData("IntPtr")]
    [InlineData("Guid?[]?")]
    [InlineData("string?[]?")]
    [InlineData("int[]?[][,]")]
    [InlineData("Task<List<string?>?>")]
    [InlineData("Dictionary<string, (int A, string? B)?>")]
    [InlineData("Outer<int>.Inner<string?>.@class?")]
    [InlineData("@namespace.@event<T?>")]
    [InlineData("T?")]
    [InlineData("List<U?>")]
    [InlineData("U?[]")]
    [InlineData("V?")]
    [InlineData("Missing<int>")]
    [InlineData("Func<int, Action<DayOfWeek?>?>")]
    [InlineData("Nullable<Pair<string?>>")]
    public void Of_AnyType_IsWhatTheCompilerWrites(string type)
    {
        var compilation = Generated.Compile($$"""
            class Subject<T, U, V> where T : class where U : struct { {{type}} Field; }
            class Outer<T> { public class Inner<U> { public class @class; } }
            struct Pair<T>;
            namespace @namespace { class @event<T>; }
            """);
        var field = compilation.GetTypeByMetadataName("Subject`3")!.GetMembers("Field").OfType<IFieldSymbol>().Single();

        Assert.Equal(field.Type.ToDisplayString(Symbols.TypeFormat), TypeText.Of(field.Type));
    }

    [Fact]
    public void Of_ATypeWithoutNullableContext_IsWhatTheCompilerWrites()
    {
        var field = Generated.Compile("#nullable disable\nclass Subject { Dictionary<string, int?[]> Field; }").GetTypeByMetadataName("Subject")!.GetMembers("Field").OfType<IFieldSymbol>().Single();

        Assert.Equal(field.Type.ToDisplayString(Symbols.TypeFormat), TypeText.Of(field.Type));
    }
}
