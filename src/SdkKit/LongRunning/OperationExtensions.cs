using System.ClientModel.Primitives;
using Azure;
using Azure.Core;

namespace SdkKit;

/// <summary>What operations of SdkKit and of the Azure SDK have in common.</summary>
public static class OperationExtensions
{
    /// <summary>The operation's rehydration token as text: a method marked <see cref="RehydrateAttribute"/> goes on from it in another process.</summary>
    /// <remarks>It names the addresses at which the service is asked. Some services sign those, so keep it as you keep other internal addresses.</remarks>
    /// <param name="operation">The operation.</param>
    /// <exception cref="NotSupportedException">The operation cannot be rehydrated.</exception>
    public static string ToRehydrationText(this Operation operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        IPersistableModel<RehydrationToken> token = operation.GetRehydrationToken() ?? throw new NotSupportedException("The operation has no rehydration token.");
        return token.Write(ModelReaderWriterOptions.Json).ToString();
    }
}
