using Microsoft.Extensions.Time.Testing;

namespace SdkKit.Provisioning.Tests;

/// <summary>Virtual time that jumps over every pause, after what happens meanwhile has happened.</summary>
internal sealed class JumpingClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    public Func<Task> Meanwhile { get; set; } = () => Task.CompletedTask;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero)
        {
            _ = Task.Run(async () =>
            {
                await Meanwhile();
                Advance(dueTime);
            });
        }

        return timer;
    }
}
