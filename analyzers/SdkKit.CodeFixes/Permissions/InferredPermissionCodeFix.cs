using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SdkKit.Analyzers.Diagnostics;

namespace SdkKit.CodeFixes.Permissions;

/// <summary>Writes the inferred role or application permission down.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class InferredPermissionCodeFix() : AddedDeclarationCodeFix(DiagnosticIds.InferredPermission);
