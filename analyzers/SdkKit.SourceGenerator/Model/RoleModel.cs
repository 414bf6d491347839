namespace SdkKit.SourceGenerator.Model;

internal sealed record RoleModel(string Role, string Scope);
