using System.Collections;
using System.Reflection;

namespace SdkKit.SourceGenerator.Tests.Incrementality;

internal static class ObjectGraph
{
    /// <summary>Visits everything that an object holds; returns how much that was.</summary>
    public static int Walk(object root, Action<object> visit)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<object>([root]);
        while (open.Count > 0)
        {
            var node = open.Pop();
            if (!seen.Add(node))
            {
                continue;
            }

            visit(node);
            if (node is string || node.GetType().IsPrimitive || node.GetType().IsEnum || node is Type)
            {
                continue;
            }

            var children = node is IEnumerable items
                ? items.Cast<object?>()
                : node.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Select(field => field.GetValue(node));
            foreach (var child in children)
            {
                if (child is not null)
                {
                    open.Push(child);
                }
            }
        }

        return seen.Count;
    }
}
