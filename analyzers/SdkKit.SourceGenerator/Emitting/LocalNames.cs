using SdkKit.SourceGenerator.Model;

namespace SdkKit.SourceGenerator.Emitting;

/// <summary>Names of the generated locals that no parameter has.</summary>
internal sealed record LocalNames(string Uri, string Request, string Item)
{
    public static LocalNames Of(MethodModel method) => new(Free("uri", method), Free("request", method), Free("item", method));

    private static string Free(string name, MethodModel method)
    {
        while (method.Parameters.Any(parameter => parameter.Name == name))
        {
            name += "_";
        }

        return name;
    }
}
