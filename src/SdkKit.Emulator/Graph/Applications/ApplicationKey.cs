using SdkKit.Emulator.State;

namespace SdkKit.Emulator.Graph.Applications;

/// <summary>How an address names an application: by object id or by an alternate key.</summary>
internal sealed record ApplicationKey(string Template, string Property, Func<EmulatedApplication, string?> Read)
{
    public static ApplicationKey UniqueName { get; } = new("/applications(uniqueName='{key}')", "uniqueName", application => application.UniqueName);

    public static IReadOnlyList<ApplicationKey> All { get; } =
    [
        new("/applications/{key}", "id", application => application.Id),
        new("/applications(appId='{key}')", "appId", application => application.AppId),
        UniqueName,
    ];

    public EmulatedApplication? Find(StateData data, string key) => data.Applications.Find(application =>
        application.DeletedDateTime is null && string.Equals(Read(application), Unquote(key), StringComparison.OrdinalIgnoreCase));

    /// <summary>OData doubles the quotes inside a key.</summary>
    public static string Unquote(string key) => key.Replace("''", "'", StringComparison.Ordinal);
}
