using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace SdkKit.Build.Manifest;

/// <summary>Finds the manifest that the generator left in an assembly as <c>SdkKit.Generated.ProvisioningManifestSource.Json</c>.</summary>
public static class ManifestConstant
{
    private const string Namespace = "SdkKit.Generated";
    private const string TypeName = "ProvisioningManifestSource";
    private const string FieldName = "Json";

    /// <summary>Reads the manifest's text out of the metadata, without loading the assembly.</summary>
    /// <param name="assembly">A seekable stream over the assembly; it stays open.</param>
    /// <returns>The text, or <see langword="null"/> when the assembly holds no annotated client.</returns>
    /// <exception cref="BadImageFormatException">The stream is no assembly.</exception>
    public static string? TryRead(Stream assembly)
    {
        using var image = new PEReader(assembly, PEStreamOptions.LeaveOpen);
        if (!image.HasMetadata)
            throw new BadImageFormatException("the file has no .NET metadata");
        var metadata = image.GetMetadataReader();
        foreach (var handle in metadata.TypeDefinitions)
        {
            var type = metadata.GetTypeDefinition(handle);
            if (metadata.StringComparer.Equals(type.Name, TypeName) && metadata.StringComparer.Equals(type.Namespace, Namespace))
                return FindText(metadata, type);
        }

        return null;
    }

    private static string? FindText(MetadataReader metadata, TypeDefinition type)
    {
        foreach (var handle in type.GetFields())
        {
            var field = metadata.GetFieldDefinition(handle);
            if (metadata.StringComparer.Equals(field.Name, FieldName))
                return ReadText(metadata, field);
        }

        return null;
    }

    private static string? ReadText(MetadataReader metadata, FieldDefinition field)
    {
        if (field.GetDefaultValue() is not { IsNil: false } handle)
            return null;
        var constant = metadata.GetConstant(handle);
        if (constant.TypeCode != ConstantTypeCode.String)
            return null;
        var value = metadata.GetBlobReader(constant.Value);
        return value.ReadUTF16(value.Length);
    }
}
