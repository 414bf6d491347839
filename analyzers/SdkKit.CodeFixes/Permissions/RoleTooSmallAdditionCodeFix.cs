using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SdkKit.Analyzers.Diagnostics;

namespace SdkKit.CodeFixes.Permissions;

/// <summary>Writes the smallest role that suffices beside what is declared.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RoleTooSmallAdditionCodeFix() : AddedDeclarationCodeFix(DiagnosticIds.RoleTooSmall);
