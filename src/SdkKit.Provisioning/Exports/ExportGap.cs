namespace SdkKit.Provisioning;

/// <summary>Something that an export cannot do.</summary>
/// <param name="What">What it leaves undone.</param>
/// <param name="Verb">The command that does it.</param>
internal sealed record ExportGap(string What, string Verb);
