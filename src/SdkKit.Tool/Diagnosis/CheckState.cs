namespace SdkKit.Tool.Diagnosis;

/// <summary>What a check found.</summary>
internal enum CheckState
{
    /// <summary>It is there and works.</summary>
    Ok,

    /// <summary>It is missing or does not work; the remedy mends it.</summary>
    Missing,

    /// <summary>It could not be found out; the detail says why.</summary>
    Unknown,
}
