namespace SdkKit.Provisioning;

/// <summary>Where one template serves several environments, they may differ in values alone.</summary>
internal static class ExportShape
{
    /// <param name="environments">Of one application.</param>
    /// <param name="shape">What the template depends on, in words.</param>
    /// <exception cref="ProvisioningException">Two of them take different templates.</exception>
    public static void RequireOne(IReadOnlyList<DesiredState> environments, Func<DesiredState, string> shape)
    {
        var first = environments[0];
        if (environments.FirstOrDefault(environment => shape(environment) != shape(first)) is { } other)
            throw new ProvisioningException(ProvisioningFailure.InvalidInput, $"{first.Environment} and {other.Environment} take different templates ({shape(first)}; {shape(other)}): export each to a folder of its own");
    }
}
