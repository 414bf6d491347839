using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SdkKit.Analyzers.Diagnostics;

namespace SdkKit.CodeFixes.Permissions;

/// <summary>Writes the action that was meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class UnknownActionCodeFix() : SuggestedNameCodeFix(DiagnosticIds.UnknownAction);
