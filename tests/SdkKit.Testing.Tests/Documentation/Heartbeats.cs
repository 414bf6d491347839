using System.Globalization;
using SdkKit.Testing.Tests.Clients;

namespace SdkKit.Testing.Tests.Documentation;

/// <summary>The program that docs/testing.md tests.</summary>
public sealed class Heartbeats(ILogAnalytics logs)
{
    public async Task<int> CountAsync(Guid workspaceId, CancellationToken cancellationToken = default)
    {
        var result = await logs.QueryAsync(workspaceId, new LogsQuery("Heartbeat | count", "P1D"), cancellationToken);
        return int.Parse(result.Tables[0].Rows[0][0].ToString(), CultureInfo.InvariantCulture);
    }
}
