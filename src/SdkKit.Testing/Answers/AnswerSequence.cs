namespace SdkKit.Testing.Answers;

/// <summary>Answers in the order in which they were added; the last one stays.</summary>
internal sealed class AnswerSequence
{
    private readonly Lock _gate = new();
    private readonly List<Answer> _answers = [];
    private int _position;
    private int _sent;

    public void Add(Answer answer)
    {
        lock (_gate)
        {
            _answers.Add(answer);
        }
    }

    /// <summary>The same answers from the first one on.</summary>
    public AnswerSequence Copy()
    {
        lock (_gate)
        {
            var copy = new AnswerSequence();
            copy._answers.AddRange(_answers);
            return copy;
        }
    }

    public void ChangeLast(Func<Answer, Answer> change)
    {
        lock (_gate)
        {
            _answers[^1] = _answers.Count > 0
                ? change(_answers[^1])
                : throw new FakeServerException("There is no answer yet that this could change; add one first, for example Respond(value).");
        }
    }

    public Answer? Next()
    {
        lock (_gate)
        {
            if (_answers.Count is 0)
            {
                return null;
            }

            if (_sent > 0 && _position < _answers.Count - 1 && _answers[_position].IsOver(_sent))
            {
                _position++;
                _sent = 0;
            }

            _sent++;
            return _answers[_position];
        }
    }
}
