using SdkKit.SourceGenerator.Model;

namespace SdkKit.SourceGenerator.Emitting;

/// <summary>Prints where the client's service answers in each cloud.</summary>
internal static class DefinitionEmitter
{
    public static void Emit(CodeWriter code, ClientModel client)
    {
        code.Open("internal static readonly global::SdkKit.Http.ClientDefinition Definition = new(");
        code.Line($"{Code.Literal(client.Name)},");
        code.Line(client.TypeParameters.Length == 0 ? $"{Code.Literal(client.FullName)}," : $"typeof({client.Interface}).ToString(),");
        code.Open("[");
        foreach (var endpoint in client.Endpoints)
        {
            var hosts = string.Join(", ", endpoint.Hosts.Select(Code.Literal));
            code.Line($"new({Code.Literal(endpoint.Cloud)}, {Code.Literal(endpoint.BaseAddress)}, [{hosts}], {Code.Literal(endpoint.Audience)}),");
        }

        code.Close($"]){Roles(client)};");
        code.Close("");
    }

    private static string Roles(ClientModel client)
    {
        var roles = client.Roles.Concat(client.Methods.SelectMany(method => method.Roles)).Select(role => Code.Literal($"{role.Role} on {role.Scope}")).Distinct().ToList();
        return roles.Count == 0 ? "" : $" {{ Roles = [{string.Join(", ", roles)}] }}";
    }
}
