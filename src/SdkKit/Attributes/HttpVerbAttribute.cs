namespace SdkKit;

/// <summary>The HTTP method and route of a call.</summary>
/// <remarks>An attribute of your own that derives from it sends the HTTP method that it is named after: <c>PurgeAttribute</c> sends <c>PURGE</c>.</remarks>
/// <param name="route">The path below the base address; <c>{name}</c> is a path segment, <c>{**name}</c> a path of several.</param>
[AttributeUsage(AttributeTargets.Method)]
public abstract class HttpVerbAttribute(string route) : Attribute
{
    /// <summary>The path below the base address, with its placeholders; <c>{request.Id}</c> is a property of parameter <c>request</c>.</summary>
    public string Route { get; } = route;

    /// <summary>The <c>api-version</c> of this method, when it is not the client's.</summary>
    public string? ApiVersion { get; set; }

    /// <summary>How long the whole call may take, its retries and the reading of its answer included; without it, the client's own limits hold.</summary>
    public double TimeoutSeconds { get; set; }
}
