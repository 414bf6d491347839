using Microsoft.Extensions.Logging;

namespace SdkKit.Propagation;

internal static partial class PropagationLog
{
    [LoggerMessage(10, LogLevel.Information, "{Client}: access is not effective yet; next try in {Wait:0.#} s ({Elapsed:0} of {Window:0} s).")]
    public static partial void Waiting(ILogger logger, string client, double wait, double elapsed, double window);

    [LoggerMessage(11, LogLevel.Information, "{Client}: access is effective after {Elapsed:0} s.")]
    public static partial void Arrived(ILogger logger, string client, double elapsed);
}
