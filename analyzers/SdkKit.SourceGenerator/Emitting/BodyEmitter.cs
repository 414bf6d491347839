using SdkKit.SourceGenerator.Model;

namespace SdkKit.SourceGenerator.Emitting;

/// <summary>Prints what a request carries.</summary>
internal static class BodyEmitter
{
    public static void Emit(CodeWriter code, CallModel call)
    {
        if (call.Body is not { } body)
        {
            return;
        }

        var names = call.Names;
        switch (body.Kind)
        {
            case BodyKind.Form:
                code.Line($"var {names.Form} = new global::SdkKit.Http.FormFields(stackalloc char[256]);");
                EmitFields(code, body, names.Form, "Field", names);
                code.Line($"{names.Request}.Content = {names.Form}.ToContentAndClear();");
                break;
            case BodyKind.Multipart:
                code.Line($"var {names.Parts} = new global::SdkKit.Http.MultipartBody();");
                EmitFields(code, body, names.Parts, "Part", names);
                code.Line($"{names.Request}.Content = {names.Parts};");
                break;
            default:
                code.Line($"{names.Request}.Content = {(body.IsNullable ? $"{body.Argument} is null ? null : " : "")}{Content(body)};");
                break;
        }
    }

    private static void EmitFields(CodeWriter code, BodyModel body, string target, string add, LocalNames names)
    {
        foreach (var field in body.Fields)
        {
            FieldEmitter.Emit(code, field, target, add, names);
        }
    }

    private static string Content(BodyModel body)
    {
        var type = body.ContentType is { } contentType ? $", {Code.Literal(contentType)}" : "";
        return body.Kind switch
        {
            BodyKind.Json => $"{body.Json}.Content({body.Argument}{type})",
            BodyKind.Raw => $"global::SdkKit.Http.RequestContents.Of({body.Argument}{type})",
            _ => body.Argument,
        };
    }
}
