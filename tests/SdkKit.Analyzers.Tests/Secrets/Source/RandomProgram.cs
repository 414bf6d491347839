using CsCheck;

namespace SdkKit.Analyzers.Tests.Secrets.Source;

/// <summary>Programs that hold pieces of secrets in every form that a text can have; they parse, and hardly bind.</summary>
internal static class RandomProgram
{
    private const int Deepest = 3;

    private static readonly string Value = $"Xq7{new string('p', 2)}V2zR9w!";

    private static readonly Gen<string> Text = Gen.OneOf(
        "Server=a;Pass", "word=", "Server=a;Password=", Value, Value, $"{Value};", $"Server=a;User=b;Password={Value}", ";User=b", "x", "", " and ", "token: ", "it's", "a\"b", "a\\b", "// not", "/* not", "a{b}c", "Password", "#if");

    private static readonly Gen<string> Name = Gen.OneOf("N0", "N1", "N2", "C.N0", "C.N1", "part", "this.Part", "a.Name", "a.b[0].N1", "Call(1).N2", "a?.N0", "Password", "@part", "part!");

    private static readonly Gen<string> Word = Gen.OneOf("N0", "N1", "N2", "part", "Part", "Password", "ApiKey", "clientSecret", "password", "Token", "other", "@part");

    private static readonly Gen<string> Plus = Gen.Frequency(
        (12, Gen.OneOf(" + ", "+", "\n + ", "\r\n    + ")),
        (1, Gen.OneOf(" /* \" */ + ", " // it's \"\n + ", " + /* + */ ", " + // (\n ", "\n#region it's \"\n + ", " +\n#pragma warning disable X\n ")));

    private static readonly Gen<string> Literal = Gen.Select(Text, Gen.Int[0, 8], static (text, form) => form switch
    {
        0 => $"@\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
        1 => $"@\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\n  {{\"",
        2 => $"\"\"\"\"{text.Replace("\"", "", StringComparison.Ordinal)} \"\"\"\"",
        3 => $"\"\"\"\n  {text}\n  \"\"\"",
        4 => $"$\"{Escape(text).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)}\"",
        5 => $"\"{Escape(text)}\\n\"",
        _ => $"\"{Escape(text)}\"",
    });

    private static readonly Gen<string> Leaf = Gen.Frequency(
        (6, Literal),
        (4, Name),
        (1, Gen.OneOf("1", "12345678", "'k'", "'\"'", "'\\''", "'\\u0022'", "null", "-1", "typeof(C)", "nameof(Password)", "(x => x)", "new C()", "await part", "0x1F", "1.5e3")),
        (1, Elements()));

    private static readonly Gen<string> Call = Gen.OneOf(
        "({0})", "(({0}) + {1})", "string.Concat({0}, {1})", "String.Join({0}, {1}, {0})", "string.Concat(new[] {{ {0}, {1} }})", "string\n.Format(\"{{0}}{{1}}\", {0}, {1})", "({0}).Trim()", "Call({0}, {1})",
        "Call({0})", "Encoding.UTF8.GetBytes({0})", "Encoding.UTF8.GetString(Encoding.UTF8.GetBytes({0}))", "new string({0})", "(a ? {0} : {1})", "a ? {0} : {1}", "({0} ?? {1})", "(string)({0})", "(object){0}",
        "new ApiKey({0})", "new N.Secret({0})", "new({0})", "Call<string, List<int>>({0})", "Call(a, password: {0})", "Call(\"Password\", {0})", "Call(nameof(Password), {0})", "Call(C.Password, {0}, {1})",
        "(\"Password\", {0})", "a[{0}]", "new[] {{ {0}, {1} }}", "[{0}, {1}]", "new Dictionary<string, string> {{ [\"Password\"] = {0}, {{ \"ApiKey\", {1} }} }}", "new C {{ Password = {0}, Part = {1} }}",
        "a switch {{ 1 => {0}, _ => {1} }}", "new NetworkCredential(\"user\", {0})", "new NetworkCredential({0}, {1}, \"x\")", "part.ToString()", "Call(part.ToCharArray())", "a == {0}", "password != {0}",
        "Convert.FromBase64String({0})", "{0}.Length", "new System.Net.Http.Headers.AuthenticationHeaderValue(\"Bearer\", {0})", "headers.Add(\"Authorization\", {0})", "headers.Add(HeaderNames.Authorization, {0})", "throw new Exception({0})");

    private static readonly Gen<string> Form = Gen.OneOf(
        "const string {0} = {1};", "static readonly string {0} = {1}, Part = {2};", "string {0} => {1};", "string {0} {{ get; }} = {1};", "string {0} {{ get {{ return {1}; }} }}", "string {0} {{ get => {1}; set => other = {2}; }}",
        "string {0}\n{{\n get\n {{\n return {1};\n }}\n}}", "object {0}() {{ return {1}; }}", "void M(string {0} = {1}) {{ }}", "[Some({1}, {0} = {2})] int Field;", "void M() {{ var {0} = {1}; Call({2}); }}",
        "void M() {{ string {0} = {1}; var part = {2}; }}", "void M() {{ {0} = {1}; a.{0} = {2}; }}", "void M() {{ {0} += {1}; a.{0} ??= {2}; }}", "void M() {{ headers[\"Authorization\"] = {1}; map[{1}] = {2}; }}",
        "void M() {{ headers[HeaderNames.Authorization] = {1}; map[\"{0}\"] = {2}; }}", "void M() {{ if ({0} == {1}) return; for (int i = 0; i < 3; i++) Call({2}); }}", "void M() {{ switch (a) {{ case {1}: break; case \"x\": Call({2}); break; }} }}",
        "string M() => Call(x => {1}, () => {{ return {2}; }});", "object M() {{ Call({0}: {1}); yield return {2}; }}", "static string[] {0} = {{ {1}, {2} }};", "void M() {{ const string {0} = {1}; _ = {0} + {2}; _ = $\"{{{0}}}\"; }}",
        "byte[] {0} = \"x\"u8.ToArray(); object b = {1};", "void M() {{ NetworkCredential c = new({1}, {2}); c.Password = {1}; }}", "class {0}Names {{ const string {0} = {1}; }}");

    public static Gen<string> Any { get; } = Gen.Select(Member(), Member(), Member(), Member(), Wrapping(), static (first, second, third, fourth, wrap) =>
        $$"""
        using System; using System.Net; using System.Text; using System.Collections.Generic;
        class C
        {
        {{first}}
        {{wrap(second)}}
        {{third}}
        }
        static class Other { {{fourth}} }
        """);

    private static Gen<Func<string, string>> Wrapping() => Gen.Frequency<Func<string, string>>(
        (6, Gen.Const<Func<string, string>>(static member => member)),
        (1, Gen.Const<Func<string, string>>(static member => $"#if X\n don't \"quote\n#else\n{member}\n#endif\n")),
        (1, Gen.Const<Func<string, string>>(static member => $"#if X\n{member}\n#endif\n")),
        (1, Gen.Const<Func<string, string>>(static member => $"// password = \"{Value}\"\n/* it's \" */ {member} // {Value} \" '\n/// <c>\"</c>\n")));

    private static Gen<string> Elements() => Gen.Select(Gen.OneOf("new[] {", "new char[] { ", "[", "new byte[]{\n"), Gen.OneOf($"Password={Value}", Value, "a7bc"), Gen.Bool, static (open, text, asNumbers) =>
        $"{open}{string.Join(asNumbers ? "," : ", ", text.Select(c => asNumbers ? $"{(int)c}" : $"'{c}'"))}{(open[0] == '[' ? ']' : '}')}");

    private static Gen<string> Expression(int depth = 0) => depth == Deepest ? Leaf : Gen.Frequency(
        (5, Leaf),
        (4, Gen.Select(Expression(depth + 1), Plus, Expression(depth + 1), static (left, plus, right) => $"{left}{plus}{right}")),
        (2, Gen.Select(Expression(depth + 1), Plus, Expression(depth + 1), Expression(depth + 1), static (first, plus, second, third) => $"{first}{plus}{second}{plus}{third}")),
        (2, Gen.Select(Text, Expression(depth + 1), Gen.OneOf("", ",5", ":x", ":yyyy'T'"), Text, static (before, hole, format, after) => $"$\"{Bare(before)}{{{OneLine(hole)}{format}}}{Bare(after)}\"")),
        (1, Gen.Select(Text, Expression(depth + 1), static (before, hole) => $"$@\"{Bare(before)}{{({hole})}}\n\"")),
        (1, Gen.Select(Text, Expression(depth + 1), static (before, hole) => $"$$\"\"\"\"{Bare(before)}{{{{{OneLine(hole)}}}}} \"\"\"\"")),
        (1, Gen.Select(Expression(depth + 1), Expression(depth + 1), Call, static (first, second, call) => string.Format(System.Globalization.CultureInfo.InvariantCulture, call, first, second))));

    private static Gen<string> Member() => Gen.Select(Word, Expression(), Expression(), Form, static (name, first, second, form) => string.Format(System.Globalization.CultureInfo.InvariantCulture, form, name, first, second));

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    /// <summary>Without what has to be escaped.</summary>
    private static string Bare(string text) => string.Concat(text.Where(static c => c is not ('"' or '\\' or '{' or '}')));

    /// <summary>Holes of literals of one line cannot hold a directive, nor a literal with lines.</summary>
    private static string OneLine(string hole) => hole.Contains('\n', StringComparison.Ordinal) || hole.Contains('?', StringComparison.Ordinal) && !hole.StartsWith('(') ? "part" : hole;
}
