namespace SdkKit.Catalog;

/// <summary>Reads <c>Data/services.txt</c>.</summary>
internal static class ServiceTable
{
    public static IReadOnlyList<ServiceEntry> Load()
    {
        var services = new List<ServiceEntry>();
        List<ServiceEndpoint> endpoints = [];
        foreach (var row in CatalogData.ReadRows("services.txt"))
        {
            if (row[0].Length > 0)
            {
                endpoints = [];
                services.Add(new ServiceEntry { Name = row[0], Title = row[1], ResourceAppId = OrNull(row[2]), Endpoints = endpoints });
            }
            else
            {
                endpoints.Add(ParseEndpoint(row));
            }
        }

        return services;
    }

    private static ServiceEndpoint ParseEndpoint(string[] row) => new()
    {
        Cloud = row[1],
        BaseAddress = row[2],
        Hosts = [row[2].Substring("https://".Length), .. List(row[4])],
        Audience = row[3],
        Audiences = [row[3], .. List(row[5])],
    };

    private static string[] List(string cell) => OrNull(cell)?.Split(',') ?? [];

    private static string? OrNull(string cell) => cell == "-" ? null : cell;
}
