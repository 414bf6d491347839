using SdkKit.SourceGenerator.Model;

namespace SdkKit.SourceGenerator.Emitting;

/// <summary>Prints a client: its definition, its ways to be made, its methods in the interface's order.</summary>
internal static class ClientEmitter
{
    public static string Emit(ClientModel client)
    {
        var code = new CodeWriter();
        code.Line(Code.Header);
        code.Line();
        if (client.Namespace.Length > 0)
        {
            code.Open($"namespace {client.Namespace}\n{{");
        }

        EmitClass(code, client);
        code.Line();
        RegistrationEmitter.Emit(code, client);
        if (client.Namespace.Length > 0)
        {
            code.Close();
        }

        return code.Complete();
    }

    private static void EmitClass(CodeWriter code, ClientModel client)
    {
        var access = client.IsPublic ? "public" : "internal";
        if (!client.IsPartialClass)
        {
            code.Line($"/// <summary>The client of {Code.See(client.Interface)}.</summary>");
        }

        code.Line(Code.GeneratedCode);
        var self = client.Name + client.TypeParameters;
        code.Open(client.IsPartialClass
            ? $"partial class {client.TypeName} : global::SdkKit.Http.IAzureClient<{client.TypeName}>\n{{"
            : $"{access} sealed class {client.TypeName} : {client.Interface}, global::SdkKit.Http.IAzureClient<{client.TypeName}>{client.Constraints}\n{{");
        DefinitionEmitter.Emit(code, client);
        foreach (var type in client.JsonTypes)
        {
            code.Line($"private static readonly global::SdkKit.Http.JsonType<{type.Type}> {type.Field} = new({client.JsonContext}.Default);");
        }

        code.Line();
        code.Line($$"""
            private readonly global::SdkKit.Http.AzureApi _api;

            internal {{client.Name}}(global::SdkKit.Http.AzureApi api) => _api = api;

            /// <summary>Makes a client without dependency injection.</summary>
            /// <param name="credential">The program's identity; null reads it from the <c>AZURE_*</c> variables.</param>
            /// <param name="options">What differs from the defaults.</param>
            public static {{client.TypeName}} Create(global::Azure.Core.TokenCredential? credential = null, global::SdkKit.AzureClientOptions? options = null) =>
                new(global::SdkKit.Http.AzureClientFactory.Create(Definition, credential, options));
            """);
        code.Line();
        DescriptionEmitter.Emit(code, client);
        foreach (var method in client.Methods)
        {
            code.Line();
            MethodEmitter.Emit(code, method, isDocumented: !client.IsPartialClass);
        }

        foreach (var type in client.Enums)
        {
            code.Line();
            EnumEmitter.Emit(code, type);
        }

        code.Close();
    }
}
