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
            /// <summary>Registers <see cref="{{client.Name}}"/>.</summary>
            {{Code.GeneratedCode}}
            {{access}} static class {{client.Name}}ServiceCollectionExtensions
            {
                /// <summary>Registers the client of <see cref="{{client.Interface}}"/>, set up by configuration section <c>SdkKit</c>.</summary>
                /// <param name="services">The program's services.</param>
                /// <param name="configure">Overrides what configuration gives.</param>
                public static {{DependencyInjection}}.IHttpClientBuilder Add{{client.Name}}(
                    this {{DependencyInjection}}.IServiceCollection services, global::System.Action<global::SdkKit.AzureClientOptions>? configure = null) =>
                    global::SdkKit.Http.AzureClientServices.AddAzureClient<{{client.Interface}}>(
                        services, {{client.Name}}.Definition, static api => new {{client.Name}}(api), configure);

                /// <summary>Registers a client of <see cref="{{client.Interface}}"/> as the keyed service <paramref name="name"/>, set up by <c>SdkKit:Clients:name</c>.</summary>
                /// <param name="services">The program's services.</param>
                /// <param name="name">The client's name, beside others of other tenants, clouds or identities.</param>
                /// <param name="configure">Overrides what configuration gives.</param>
                public static {{DependencyInjection}}.IHttpClientBuilder Add{{client.Name}}(
                    this {{DependencyInjection}}.IServiceCollection services, string name, global::System.Action<global::SdkKit.AzureClientOptions>? configure = null) =>
                    global::SdkKit.Http.AzureClientServices.AddAzureClient<{{client.Interface}}>(
                        services, name, {{client.Name}}.Definition, static api => new {{client.Name}}(api), configure);
            }
            """);
    }
}
