namespace Chancery.Language.English;

/// <summary>What the parser may do: push the next token, or hang the top of the stack on the next token or on the one below it.</summary>
internal enum Transition
{
    Shift,
    Left,
    Right,
}

/// <summary>A half-built tree in the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011). The root stands after the last token.</summary>
internal sealed class ParserState
{
    public const int None = -1;

    private int[] _stack = [];
    private int _depth;

    /// <summary>The token arrays as this parser reads them.</summary>
    public TokenFeatures Tokens { get; private set; } = new();

    /// <summary>Number of tokens; also the root's position.</summary>
    public int Count { get; private set; }

    /// <summary>The next token; <see cref="Count"/> when only the root is left.</summary>
    public int Next { get; private set; }

    public int[] Head { get; private set; } = [];
    public int[] Relation { get; private set; } = [];

    /// <summary>Outermost and second dependants on each side, so far; <see cref="None"/> where there is none.</summary>
    public int[] Left1 { get; private set; } = [];
    public int[] Left2 { get; private set; } = [];
    public int[] Right1 { get; private set; } = [];
    public int[] Right2 { get; private set; } = [];
    public int[] LeftCount { get; private set; } = [];
    public int[] RightCount { get; private set; } = [];

    public int Depth => _depth;

    /// <summary>The token <paramref name="below"/> places under the top of the stack, or <see cref="None"/>.</summary>
    public int Stack(int below) => below < _depth ? _stack[_depth - 1 - below] : None;

    /// <summary>The token <paramref name="ahead"/> places after the next, the root included, or <see cref="None"/>.</summary>
    public int Buffer(int ahead) => Next + ahead <= Count ? Next + ahead : None;

    public bool IsFinal => _depth == 0 && Next == Count;

    /// <summary>Begins again with the tokens of a sentence.</summary>
    public void Start(TokenFeatures tokens)
    {
        Tokens = tokens;
        Count = tokens.Count;
        (Next, _depth) = (0, 0);
        if (_stack.Length <= Count)
        {
            var size = Math.Max(128, Count * 2);
            (_stack, Head, Relation) = (new int[size], new int[size], new int[size]);
            (Left1, Left2, Right1, Right2) = (new int[size], new int[size], new int[size], new int[size]);
            (LeftCount, RightCount) = (new int[size], new int[size]);
        }

        foreach (var values in (ReadOnlySpan<int[]>)[Head, Relation, Left1, Left2, Right1, Right2])
        {
            values.AsSpan(0, Count + 1).Fill(None);
        }

        LeftCount.AsSpan(0, Count + 1).Clear();
        RightCount.AsSpan(0, Count + 1).Clear();
    }

    /// <summary>True where the transition can be made; the root takes one dependant only.</summary>
    public bool Allows(Transition transition) =>
        transition switch
        {
            Transition.Shift => Next < Count,
            Transition.Left => _depth > 0 && (Next < Count || _depth == 1),
            _ => _depth > 1,
        };

    /// <summary>The arc that the transition would make.</summary>
    public (int Head, int Dependant) Arc(Transition transition) =>
        transition == Transition.Left ? (Next, Stack(0)) : (Stack(1), Stack(0));

    /// <summary>Makes the transition; <paramref name="relation"/> names the arc, if it makes one.</summary>
    public void Apply(Transition transition, int relation)
    {
        if (transition == Transition.Shift)
        {
            _stack[_depth++] = Next++;
            return;
        }

        var (head, dependant) = Arc(transition);
        _depth--;
        Head[dependant] = head;
        Relation[dependant] = relation;
        if (dependant < head)
        {
            (Left1[head], Left2[head]) = (dependant, Left1[head]);
            LeftCount[head]++;
        }
        else
        {
            (Right1[head], Right2[head]) = (dependant, Right1[head]);
            RightCount[head]++;
        }
    }
}
