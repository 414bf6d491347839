namespace SdkKit.Templates.Tests;

/// <summary>Packs and installs once for all tests.</summary>
[CollectionDefinition(nameof(TemplateCollection))]
public sealed class TemplateCollection : ICollectionFixture<InstalledTemplates>;
