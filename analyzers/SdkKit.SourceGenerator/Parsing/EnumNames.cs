using Microsoft.CodeAnalysis;
using SdkKit.SourceGenerator.Model;

namespace SdkKit.SourceGenerator.Parsing;

/// <summary>The wire names of an enum: what JSON or data contracts call the member, else its own name.</summary>
internal static class EnumNames
{
    public static IEnumerable<EnumMemberModel> Of(ITypeSymbol type)
    {
        // A second name of the same number would be a second branch of the same switch.
        var seen = new HashSet<object>();
        foreach (var member in type.GetMembers().OfType<IFieldSymbol>())
        {
            if (member is { HasConstantValue: true, ConstantValue: { } value } && seen.Add(value))
            {
                yield return new EnumMemberModel(Identifiers.Escape(member.Name), WireName(member));
            }
        }
    }

    private static string WireName(IFieldSymbol member)
    {
        foreach (var attribute in member.GetAttributes())
        {
            if (attribute.AttributeClass.Is("System.Text.Json.Serialization", "JsonStringEnumMemberNameAttribute") && attribute.Text(0) is { } json)
            {
                return json;
            }

            if (attribute.AttributeClass.Is("System.Runtime.Serialization", "EnumMemberAttribute") && attribute.Text("Value") is { } contract)
            {
                return contract;
            }
        }

        return member.Name;
    }
}
