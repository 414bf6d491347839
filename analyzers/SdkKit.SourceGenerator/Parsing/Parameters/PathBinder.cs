using Microsoft.CodeAnalysis;
using SdkKit.SourceGenerator.Model;
using SdkKit.SourceGenerator.Parsing.Fields;

namespace SdkKit.SourceGenerator.Parsing.Parameters;

/// <summary>A parameter that the route names, as a whole or by its members: <c>{id}</c>, <c>{request.Id}</c>.</summary>
internal static class PathBinder
{
    public static bool TryBind(ParameterContext parameter)
    {
        var name = parameter.PathMark?.Text(0) ?? parameter.Parameter.Name;
        BindMembers(parameter, name);
        if (parameter.PathMark is null && !parameter.IsUnmarked)
        {
            return false;
        }

        if (parameter.Method.TakePathPart(name) is { } part)
        {
            Bind(parameter, parameter.Argument, part);
            return true;
        }

        if (parameter.TakenMembers.Count > 0)
        {
            // What is left of an object may still be the query or the body; of a value there is nothing left.
            return parameter.PathMark is not null || ValueType.TryScalar(parameter.Type) is not null;
        }

        return parameter.PathMark is not null
            && parameter.Refuse(ClientProblemIds.UnbindableParameter, $"the route has no placeholder {{{name}}}; add it, or correct the name");
    }

    private static void BindMembers(ParameterContext parameter, string name)
    {
        foreach (var part in parameter.Method.MemberParts(name))
        {
            if (TryFind(parameter.Argument, part.Text.Substring(name.Length + 1)) is { } member)
            {
                parameter.Method.Take(part);
                parameter.TakenMembers.Add(member.Text);
                Bind(parameter, member, part);
            }
        }
    }

    private static Argument? TryFind(Argument argument, string path)
    {
        foreach (var name in path.Split('.'))
        {
            if (Properties.TryFind(argument.MemberType, name) is not { } property)
            {
                return null;
            }

            argument = argument.Member(property);
        }

        return argument;
    }

    private static void Bind(ParameterContext parameter, Argument argument, RoutePart part)
    {
        var settings = FieldSettings.Of(parameter.PathMark) with { Name = null };
        var value = ValueType.TryScalar(argument.Type, settings.Format);
        if (part.Kind == RoutePartKind.Segments && value?.Shape != ValueShape.Text)
        {
            parameter.Refuse(ClientProblemIds.UnbindableParameter, $"{{**{part.Text}}} takes a string; pass the path as one");
        }
        else if (value is null || (value.Shape != ValueShape.Text && argument.IsNullable))
        {
            parameter.Refuse(
                ClientProblemIds.UnbindableParameter,
                $"{argument.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)} cannot stand in the path; pass a value that is never null");
        }
        else
        {
            parameter.Method.Path[part.Text] = new FieldFactory(parameter.Method).Value(value, argument.Expression, isNullable: false, settings);
        }
    }
}
