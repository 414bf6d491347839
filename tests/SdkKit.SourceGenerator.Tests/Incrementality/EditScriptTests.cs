using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SdkKit.SourceGenerator.Tests.Incrementality;

/// <summary>Whatever is edited in whatever order: a generator that was there all the time says what one that has just come says, to the byte.</summary>
/// <remarks>The drivers do not track steps, as those of the compiler and the editors do not: with tracking on, Roslyn 5.0 itself loses outputs after some removals.</remarks>
public sealed class EditScriptTests
{
    private const int Files = 4;

    private static readonly Gen<string> Parameter = Gen.OneOf(
        "string id", "int? top", "DayOfWeek day", "string[]? tags", "Filter filter", "[Header(\"X-A\")] string? a", "[Query(Format = \"D\")] Guid g", "[Body] HttpContent body", "object bad");

    private static readonly Gen<string> Method = Gen.Select(
        Gen.OneOf("Get", "Post", "Put", "Delete", "Head"),
        Gen.OneOf("\"/a\"", "\"/a/{id}\"", "\"/b?x=1\"", "\"/{filter.Name}\"", "\"/a//b\"", "\"/{missing}\"", "Routes.A"),
        Gen.OneOf("Task", "Task<HttpResponseMessage>", "Task<string>", "int"),
        Gen.Int[0, 3],
        Parameter.Array[0, 3],
        (verb, route, result, name, parameters) => $"[{verb}({route})] {result} Call{name}({string.Join(", ", [.. parameters.Distinct().DistinctBy(one => one.Split(' ')[^1]), "CancellationToken c"])});");

    private static readonly Gen<string> Source = Gen.Frequency(
        (6, Gen.Select(
            Gen.OneOf("A", "a", "B.C"),
            Gen.OneOf("IMetadata", "IMetaData", "IThing", "IStore<T>"),
            Gen.OneOf("Service = AzureService.KeyVault", "Service = AzureService.ResourceManager, Role = \"Reader\"", "BaseAddress = \"http://x\", Audience = \"y\"", "Service = AzureService.KeyVault, ApiVersion = \"1\""),
            Gen.OneOf("", " : IBase", " : IDisposable"),
            Method.Array[0, 3],
            (space, name, attribute, bases, methods) => $"namespace {space} {{ [AzureApiClient({attribute})] public interface {name}{bases} {{ {string.Join(' ', methods)} }} }}")),
        (2, Gen.OneOf(
            "public interface IBase { [Get(\"/base\")] Task Base(CancellationToken c); }",
            "public interface IBase { [Put(\"/other\")] Task Base(Filter filter, CancellationToken c); }",
            "public interface IBase;")),
        (2, Gen.OneOf(
            "public sealed record Filter(string Name, int? Top);",
            "public sealed record Filter(string Name, DayOfWeek Day, string[] Tags);",
            "public sealed record Filter(string Name, object Bad);")),
        (1, Gen.OneOf(
            "public static class Routes { public const string A = \"/x\"; static int B() => 1; }",
            "public static class Routes { public const string A = \"/x\"; static int B() => 2; }",
            "public static class Routes { public const string A = \"/y/{id}\"; static int B() => 2; }")),
        (1, Gen.OneOf("", "not c#", "class Unrelated;", "[AzureApiClient] interface I", "namespace A { public class Metadata; public class Thing; }")));

    [Fact]
    public void Edits_OneAfterTheOther_EndAsACleanRunDoes() => Gen.Select(Source.Array[Files], Gen.Select(Gen.Int[0, Files - 1], Source).Array[1, 8]).Sample(
        (start, edits) =>
        {
            var compilation = Generated.Compile(start);
            var driver = Generated.HostDriver().RunGenerators(compilation);
            Compare(driver, compilation);
            foreach (var (file, source) in edits)
            {
                compilation = Generated.Replace(compilation, file, source);
                driver = driver.RunGenerators(compilation);
                Compare(driver, compilation);
            }
        },
        iter: 40,
        threads: 1);

    private static void Compare(GeneratorDriver driver, CSharpCompilation compilation) =>
        Assert.Equal(Generated.Sources(Generated.HostDriver().RunGenerators(Generated.Anew(compilation))), Generated.Sources(driver));
}
