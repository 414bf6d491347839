namespace SdkKit.Catalog;

/// <summary>An application permission of Microsoft Graph.</summary>
/// <param name="Name">Value of the app role, for example <c>User.Read.All</c>.</param>
/// <param name="Id">GUID of the app role, or <see langword="null"/> where it is not published.</param>
public sealed record GraphPermission(string Name, string? Id);
