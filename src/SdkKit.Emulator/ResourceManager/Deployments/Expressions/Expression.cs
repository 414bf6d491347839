using System.Text.Json.Nodes;

namespace SdkKit.Emulator.ResourceManager.Deployments.Expressions;

/// <summary>An expression of the template language, taken apart.</summary>
internal abstract record Expression
{
    internal sealed record Literal(JsonNode? Value) : Expression;

    internal sealed record Call(string Name, IReadOnlyList<Expression> Arguments) : Expression;

    /// <summary><c>target.name</c> and <c>target[index]</c> are the same.</summary>
    internal sealed record Access(Expression Target, Expression Key) : Expression;
}
