using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace SdkKit.Emulator.Http;

/// <summary>An error that a service answers with; each service has its own body.</summary>
internal abstract class ServiceException(int status, string message) : Exception(message)
{
    public int Status { get; } = status;

    public abstract JsonObject ToBody(RequestIdentity request);

    public virtual void AddHeaders(IHeaderDictionary headers)
    {
    }
}
