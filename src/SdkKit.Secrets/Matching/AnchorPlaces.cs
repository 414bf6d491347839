namespace SdkKit.Secrets.Matching;

/// <summary>
/// The anchors of a text in the order in which <see cref="AnchorPrefilter"/> finds them, whatever the order in which they are added. A list of its own, because
/// code that is compiled ahead has none of the framework's for types that are not the framework's.
/// </summary>
internal sealed class AnchorPlaces
{
    private AnchorPlace[] _places = new AnchorPlace[1024];

    public int Count { get; private set; }

    public ref AnchorPlace this[int index] => ref _places[index];

    public void Clear() => Count = 0;

    public void Add(AnchorPrefilter.Anchor anchor, int start)
    {
        if (Count == _places.Length)
            Grow();

        var place = new AnchorPlace(anchor, start);
        var index = Count++;
        for (; index > 0 && _places[index - 1].CompareTo(place) > 0; index--)
            _places[index] = _places[index - 1];
        _places[index] = place;
    }

    private void Grow()
    {
        var places = new AnchorPlace[2 * _places.Length];
        Array.Copy(_places, places, Count);
        _places = places;
    }
}
