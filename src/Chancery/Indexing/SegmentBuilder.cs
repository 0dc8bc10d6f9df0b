using System.Runtime.InteropServices;
using Chancery.Text;

namespace Chancery.Indexing;

/// <summary>Collects passages and gives them the shape of a segment.</summary>
internal sealed class SegmentBuilder
{
    /// <summary>More words than this, or more different ones than <see cref="MaxVocabulary"/>, need a second segment.</summary>
    public const int MaxWords = 100_000_000;

    /// <summary>More UTF-16 units than this need a second segment as well; the texts of one stand in one array.</summary>
    private const long MaxCharacters = 800_000_000;

    /// <summary>The order of places packs three words into 64 bits.</summary>
    public const int MaxVocabulary = (1 << PlaceOrder.MaxWordBits) - 2;

    private const int StopMark = -1;
    private readonly WordTable _words = new();
    private readonly List<int> _stream = [];
    private readonly List<uint> _passageStarts = [];
    private readonly List<byte> _spanCodes = [];
    private readonly List<uint> _spanSamples = [];
    private readonly List<SpanException> _spanExceptions = [];
    private readonly List<PassageEntry> _passages = [];
    private readonly List<string> _texts = [];
    private readonly int[] _unitCounts = new int[char.MaxValue + 1];
    private readonly StringTable _documents = new();
    private readonly StringTable _speakers = new();
    private readonly List<Token> _tokens = [];
    private long _characters;

    public int PassageCount => _passages.Count;

    public int WordCount => _stream.Count - _passages.Count;

    public int VocabularySize => _words.Count;

    /// <summary>True when no more passages of usual size should come.</summary>
    public bool IsFull => WordCount >= MaxWords || VocabularySize >= MaxVocabulary / 2 || _characters >= MaxCharacters;

    /// <summary>True when the passages of <paramref name="segment"/> may come behind those that are here.</summary>
    public bool HasRoomFor(Segment segment) =>
        PassageCount == 0
        || (
            WordCount <= MaxWords - segment.WordCount
            && _characters <= MaxCharacters - segment.SizeOf(SegmentPart.Text)
            && VocabularySize <= (MaxVocabulary / 2) - segment.VocabularySize
        );

    /// <summary>Adds a passage behind the others.</summary>
    public void Add(Passage passage)
    {
        _tokens.Clear();
        Tokenizer.Tokenize(passage.Text, _tokens);

        StartPassage(passage);
        AddWords(CollectionsMarshal.AsSpan(_tokens));
        EndPassage();
    }

    /// <summary>Adds the passages of a segment, save those of the documents in <paramref name="except"/>.</summary>
    public void Add(Segment segment, IReadOnlySet<string> except)
    {
        var keys = segment.Keys;
        var words = segment.Words;
        var spans = segment.Spans;
        var numbers = new int[segment.VocabularySize];
        for (var passage = 0; passage < segment.PassageCount; passage++)
        {
            var document = segment.DocumentOf(passage);
            if (except.Contains(document))
            {
                continue;
            }

            var text = segment.TextOf(passage, new TextSpan(0, segment.TextLengthOf(passage)));
            StartPassage(new Passage(document, segment.TurnOf(passage), segment.SpeakerOf(passage), text));
            var start = (int)segment.PassageStarts[passage];
            var end = 0;
            for (var at = start; at < start + segment.WordCountOf(passage); at++)
            {
                // Zero is a word not met yet: the numbers are kept plus one.
                ref var number = ref numbers[words[at]];
                number = number == 0 ? _words.GetOrAdd(keys[(int)words[at]]) + 1 : number;
                var span = spans.Next(at, end);
                AddWord(number - 1, span.Start, span.End, end);
                end = span.End;
            }

            EndPassage();
        }
    }

    /// <summary>The segment of all that was added.</summary>
    public SegmentContent Build()
    {
        var vocabulary = SortedVocabulary.From(_words.Keys);
        var wordWidth = PackedWords.WidthFor(vocabulary.Keys.Length + 2L);
        var stream = vocabulary.Renumber(CollectionsMarshal.AsSpan(_stream));
        var places = PlaceOrder.Sort(stream, vocabulary.Keys.Length);
        var alphabet = Alphabet.Choose(_unitCounts);
        var texts = TextPart.Encode(_texts, alphabet, CollectionsMarshal.AsSpan(_passages));

        return new SegmentContent
        {
            Keys = vocabulary.Keys,
            Stream = stream,
            WordWidth = wordWidth,
            PlaceStarts = places.Starts,
            PairDirectory = places.PairDirectory,
            Places = places.Positions,
            PassageStarts = [.. _passageStarts, (uint)_stream.Count],
            Passages = [.. _passages],
            SpanCodes = [.. _spanCodes],
            SpanSamples = [.. _spanSamples],
            SpanExceptions = [.. _spanExceptions],
            Alphabet = alphabet,
            Documents = _documents.Values,
            Speakers = _speakers.Values,
            Texts = texts,
        };
    }

    private void StartPassage(Passage passage)
    {
        Alphabet.CountUnits(passage.Text, _unitCounts);
        _passageStarts.Add((uint)_stream.Count);
        _texts.Add(passage.Text);
        _characters += passage.Text.Length;
        _passages.Add(
            new PassageEntry
            {
                TextLength = (uint)passage.Text.Length,
                Document = (uint)_documents.GetOrAdd(passage.Document),
                Turn = passage.Turn,
                Speaker = passage.Speaker is null ? 0 : (uint)_speakers.GetOrAdd(passage.Speaker) + 1,
            }
        );
    }

    /// <summary>Adds the words of a passage at once: the lists grow one time, and the loop writes into them.</summary>
    private void AddWords(ReadOnlySpan<Token> tokens)
    {
        var first = _stream.Count;
        CollectionsMarshal.SetCount(_stream, first + tokens.Length);
        CollectionsMarshal.SetCount(_spanCodes, first + tokens.Length);
        var stream = CollectionsMarshal.AsSpan(_stream)[first..];
        var codes = CollectionsMarshal.AsSpan(_spanCodes)[first..];
        var end = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            SampleSpan(first + i, end);
            stream[i] = _words.GetOrAdd(token.Key);
            codes[i] = SpanReader.Encode(token.Start - end, token.End - token.Start, out var isException);
            if (isException)
            {
                AddException(first + i, token.Start, token.End);
            }

            end = token.End;
        }
    }

    private void AddWord(int word, int start, int end, int previousEnd)
    {
        SampleSpan(_stream.Count, previousEnd);
        _spanCodes.Add(SpanReader.Encode(start - previousEnd, end - start, out var isException));
        if (isException)
        {
            AddException(_stream.Count, start, end);
        }

        _stream.Add(word);
    }

    private void AddException(int position, int start, int end) =>
        _spanExceptions.Add(
            new SpanException
            {
                Position = (uint)position,
                Start = (uint)start,
                End = (uint)end,
            }
        );

    private void EndPassage()
    {
        SampleSpan(_stream.Count, 0);
        _spanCodes.Add(0);
        _stream.Add(StopMark);
    }

    private void SampleSpan(int position, int previousEnd)
    {
        if (position % SpanReader.WordsPerSample == 0)
        {
            _spanSamples.Add((uint)previousEnd);
        }
    }
}
