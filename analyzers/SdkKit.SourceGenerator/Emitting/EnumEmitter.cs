using SdkKit.SourceGenerator.Model;

namespace SdkKit.SourceGenerator.Emitting;

/// <summary>Prints the switch that gives an enum's members their wire names.</summary>
internal static class EnumEmitter
{
    public static void Emit(CodeWriter code, EnumModel type)
    {
        if (type.MayBeNull)
        {
            code.Line($"private static string? WireName({type.Type}? value) => value is null ? null : WireName(value.Value);");
            code.Line();
        }

        code.Open($"private static string WireName({type.Type} value) => value switch\n{{");
        foreach (var member in type.Members)
        {
            code.Line($"{type.Type}.{member.Name} => {Code.Literal(member.WireName)},");
        }

        code.Line("_ => throw new global::System.ArgumentOutOfRangeException(nameof(value), value, null),");
        code.Close("};");
    }
}
