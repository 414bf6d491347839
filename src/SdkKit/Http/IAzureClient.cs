using System.Text.Json.Serialization;
using Azure.Core;

namespace SdkKit.Http;

/// <summary>What a generated client tells about itself, so that a test can put a server of its own under it; generated clients implement it.</summary>
/// <typeparam name="TSelf">The generated client.</typeparam>
public interface IAzureClient<TSelf>
    where TSelf : IAzureClient<TSelf>
{
    /// <summary>Where the client's service answers.</summary>
    static abstract ClientDefinition Definition { get; }

    /// <summary>The context that knows the types of the client's bodies and results, if the client names one.</summary>
    static abstract JsonSerializerContext? Json { get; }

    /// <summary>Makes a client without dependency injection.</summary>
    /// <param name="credential">The program's identity; null reads it from the <c>AZURE_*</c> variables.</param>
    /// <param name="options">What differs from the defaults.</param>
    static abstract TSelf Create(TokenCredential? credential = null, AzureClientOptions? options = null);
}
