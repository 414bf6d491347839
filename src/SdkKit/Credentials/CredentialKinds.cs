namespace SdkKit.Credentials;

/// <summary>The kinds of credential in the order in which they are tried; a new kind is a file and a line here.</summary>
internal static class CredentialKinds
{
    private static readonly Func<CredentialSettings, TokenSource?>[] InOrder =
    [
        ClientSecretKind.TryCreate,
    ];

    public static TokenSource Choose(CredentialSettings settings)
    {
        foreach (var tryCreate in InOrder)
        {
            if (tryCreate(settings) is { } source)
            {
                return source;
            }
        }

        throw new SdkKitConfigurationException(Missing(settings));
    }

    private static string Missing(CredentialSettings settings)
    {
        (string Setting, string Variable, string? Value)[] needed =
        [
            ("SdkKit:TenantId", "AZURE_TENANT_ID", settings.TenantId),
            ("SdkKit:ClientId", "AZURE_CLIENT_ID", settings.ClientId),
            ("SdkKit:ClientSecret", "AZURE_CLIENT_SECRET", settings.ClientSecret),
        ];
        var missing = needed.Where(one => one.Value is null).Select(one => $"{one.Setting} (or {one.Variable})");
        return $"No credential: the configuration lacks {string.Join(", ", missing)}; run 'sdkkit apply' to create and store it, or set it.";
    }
}
