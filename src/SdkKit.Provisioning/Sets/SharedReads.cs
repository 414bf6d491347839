using System.Collections.Concurrent;

namespace SdkKit.Provisioning;

/// <summary>Answers that hold for every application of a set while it is worked on: each is asked for once. A failed one is asked for again by the next.</summary>
internal sealed class SharedReads
{
    private readonly ConcurrentDictionary<string, Lazy<Task>> _answers = new(StringComparer.OrdinalIgnoreCase);

    public async Task<T> OnceAsync<T>(string key, Func<Task<T>> read)
    {
        var answer = _answers.GetOrAdd(key, _ => new(read));
        try
        {
            return await ((Task<T>)answer.Value).ConfigureAwait(false);
        }
        catch
        {
            _answers.TryRemove(KeyValuePair.Create(key, answer));
            throw;
        }
    }
}
