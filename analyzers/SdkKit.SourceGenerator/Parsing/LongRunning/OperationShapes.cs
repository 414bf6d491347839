using Microsoft.CodeAnalysis;
using SdkKit.SourceGenerator.Model;
using SdkKit.SourceGenerator.Parsing.Results;

namespace SdkKit.SourceGenerator.Parsing.LongRunning;

/// <summary><c>Task&lt;Operation&gt;</c> and <c>Task&lt;Operation&lt;T&gt;&gt;</c>.</summary>
internal static class OperationShapes
{
    public static ResultModel? TryShape(MethodContext method, INamedTypeSymbol type) => type.TaskResult() switch
    {
        { } result when result.Is("Azure", "Operation") => new ResultModel(ResultShape.Operation),
        INamedTypeSymbol { TypeArguments: [var value] } result when result.Is("Azure", "Operation`1") && !value.IsUnreadable() =>
            new ResultModel(ResultShape.OperationWithValue, method.TryJsonField(value, method.Method.Locations[0])),
        _ => null,
    };

    /// <summary>Takes in <c>[LongRunning]</c>, which belongs to an operation only.</summary>
    public static ResultModel Read(MethodContext method, ResultModel result)
    {
        if (method.Marks.Find("LongRunningAttribute") is not { } mark)
        {
            return result;
        }

        if (!result.IsOperation)
        {
            method.Report(
                ClientProblemIds.UnusableOperation, mark.Place(method.Method), method.Method.Name,
                "only an operation has a final state; return Task<Operation> or Task<Operation<T>>");
        }

        var member = mark.Value("FinalStateVia") is { Value: { } number, Type: { } states }
            ? states.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(one => Equals(one.ConstantValue, number))?.Name
            : null;
        return result with { FinalStateVia = member ?? "Default" };
    }
}
