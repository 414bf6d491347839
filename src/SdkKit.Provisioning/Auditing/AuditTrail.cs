namespace SdkKit.Provisioning;

/// <summary>Tells whoever keeps an audit what one operation does, while it does it.</summary>
internal sealed class AuditTrail(Action<AuditEntry> keep, string operation, string uniqueName, TimeProvider time)
{
    private string _step = "";

    /// <summary>Known once somebody is signed in; nothing is changed before.</summary>
    public SignedInCaller? Caller { get; set; }

    public void Begin(string step) => _step = step;

    public void End(string detail) => keep(Entry() with { Detail = detail });

    public void Sent(HttpRequestMessage request, HttpResponseMessage? response) => keep(Entry() with
    {
        Method = request.Method.Method,
        Address = request.RequestUri!.GetLeftPart(UriPartial.Path),
        Status = (int?)response?.StatusCode,
        RequestId = response is null ? null : Header(response, "request-id") ?? Header(response, "x-ms-request-id"),
    });

    private AuditEntry Entry() => new()
    {
        Time = time.GetUtcNow(),
        CallerId = Caller?.ObjectId,
        Caller = Caller?.Name,
        TenantId = Caller?.TenantId ?? Guid.Empty,
        Operation = operation,
        UniqueName = uniqueName,
        Step = _step,
    };

    private static string? Header(HttpResponseMessage response, string name) => response.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
