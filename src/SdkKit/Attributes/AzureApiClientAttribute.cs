namespace SdkKit;

/// <summary>Makes an interface, or a partial class with partial methods, a typed client of an Azure REST API: the build emits the client, its registration and what it may do.</summary>
/// <remarks>Either <see cref="Service"/> or <see cref="BaseAddress"/> together with <see cref="Audience"/> says where requests go.</remarks>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Class)]
public sealed class AzureApiClientAttribute : Attribute
{
    /// <summary>The Azure service that the interface calls; it gives base address, hosts and audience in every cloud.</summary>
    public AzureService Service { get; set; }

    /// <summary>The built-in role (name or id) that the calls need, for example <c>Log Analytics Reader</c>.</summary>
    public string? Role { get; set; }

    /// <summary>Where <see cref="Role"/> is assigned: a resource id whose <c>{placeholders}</c> the environment fills, for example <c>{workspace}</c>.</summary>
    public string? Scope { get; set; }

    /// <summary>The https address of an API that is not in <see cref="AzureService"/>, or another address of the service's own hosts.</summary>
    public string? BaseAddress { get; set; }

    /// <summary>The audience of the token, verbatim (a trailing slash matters), when it is not the service's own.</summary>
    public string? Audience { get; set; }

    /// <summary>The <c>api-version</c> that every method sends unless its verb attribute says another one.</summary>
    public string? ApiVersion { get; set; }

    /// <summary>The <see cref="System.Text.Json.Serialization.JsonSerializerContext"/> that knows the types of bodies and results.</summary>
    public Type? JsonContext { get; set; }
}
