using SdkKit.SourceGenerator.Model;

namespace SdkKit.SourceGenerator.Emitting;

/// <summary>Prints the <c>Add…</c> method of a client.</summary>
internal static class RegistrationEmitter
{
    private const string DependencyInjection = "global::Microsoft.Extensions.DependencyInjection";

    public static void Emit(CodeWriter code, ClientModel client)
    {
        var access = client.IsPublic ? "public" : "internal";
        code.Line($$"""
            /// <summary>Registers {{Code.See(client.TypeName)}}.</summary>
            {{Code.GeneratedCode}}
            {{access}} static class {{ExtensionsName(client)}}
            {
                /// <summary>Registers {{(client.IsPartialClass ? Code.See(client.TypeName) : $"the client of {Code.See(client.Interface)}")}}, set up by configuration section <c>SdkKit</c>.</summary>
                /// <param name="services">The program's services.</param>
                /// <param name="configure">Overrides what configuration gives.</param>
                public static {{DependencyInjection}}.IHttpClientBuilder Add{{client.TypeName}}(
                    this {{DependencyInjection}}.IServiceCollection services, global::System.Action<global::SdkKit.AzureClientOptions>? configure = null){{client.Constraints}} =>
                    global::SdkKit.Http.AzureClientServices.AddAzureClient<{{client.Interface}}>(
                        services, {{client.TypeName}}.Definition, static api => new {{client.TypeName}}(api), configure);

                /// <summary>Registers a client of {{Code.See(client.Interface)}} as the keyed service <paramref name="name"/>, set up by <c>SdkKit:Clients:name</c>.</summary>
                /// <param name="services">The program's services.</param>
                /// <param name="name">The client's name, beside others of other tenants, clouds or identities.</param>
                /// <param name="configure">Overrides what configuration gives.</param>
                public static {{DependencyInjection}}.IHttpClientBuilder Add{{client.TypeName}}(
                    this {{DependencyInjection}}.IServiceCollection services, string name, global::System.Action<global::SdkKit.AzureClientOptions>? configure = null){{client.Constraints}} =>
                    global::SdkKit.Http.AzureClientServices.AddAzureClient<{{client.Interface}}>(
                        services, name, {{client.TypeName}}.Definition, static api => new {{client.TypeName}}(api), configure);
            }
            """);
    }

    /// <summary>A class of extension methods has no type parameters of its own to tell it apart by.</summary>
    private static string ExtensionsName(ClientModel client) => client.TypeParameters.Length == 0
        ? $"{client.Name}ServiceCollectionExtensions"
        : $"{client.Name}Of{client.TypeParameters.Trim('<', '>').Replace(", ", "").Replace("@", "")}ServiceCollectionExtensions";
}
