using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using SdkKit.Emulator.Faults;

namespace SdkKit.Emulator.Transcripts;

/// <summary>What the services learn about a request while they answer it.</summary>
internal sealed class RequestFacts
{
    public string? Principal { get; set; }

    public string? Action { get; set; }

    public FaultKind? Fault { get; set; }

    public static RequestFacts Of(HttpContext context) => context.Features.GetRequiredFeature<RequestFacts>();
}
