using System.IO.Compression;
using System.Text;
using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Evaluation.Affairs;

/// <summary>A document of GUM with its date, its sentences as stretches of one text, and the dates marked in it.</summary>
internal sealed record GumDatedDocument(
    string Id,
    PartialDate? Date,
    string Text,
    IReadOnlyList<TextSpan> Sentences,
    IReadOnlyList<GumDate> Dates
);

/// <summary>Reads the dates that GUM marks, <c>XML=&lt;date when:::"…"&gt;</c> in the last column.</summary>
internal static class GumDates
{
    public static IEnumerable<GumDatedDocument> Read(string path)
    {
        using var file = File.OpenRead(path);
        using var unzipped = new GZipStream(file, CompressionMode.Decompress);
        using var reader = new StreamReader(unzipped, Encoding.UTF8);
        Builder? document = null;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# newdoc id = ", StringComparison.Ordinal))
            {
                if (document is not null)
                {
                    yield return document.Build();
                }

                document = new Builder(line["# newdoc id = ".Length..]);
            }
            else
            {
                document!.Add(line);
            }
        }

        if (document is not null)
        {
            yield return document.Build();
        }
    }

    private sealed class Builder(string id)
    {
        private readonly StringBuilder _text = new();
        private readonly List<TextSpan> _sentences = [];
        private readonly List<GumDate> _dates = [];
        private readonly Stack<(int Start, string Tag)> _open = [];
        private PartialDate? _date;
        private int _sentenceStart;
        private int _rangeEnd;
        private bool _spaced;

        public void Add(string line)
        {
            if (line.StartsWith("# meta::dateCreated = ", StringComparison.Ordinal))
            {
                _date = PartialDate.TryParse(line.AsSpan("# meta::dateCreated = ".Length), out var date) ? date : null;
            }
            else if (line.Length == 0 && _text.Length > _sentenceStart)
            {
                _sentences.Add(new TextSpan(_sentenceStart, _text.Length));
                _text.Append('\n');
                _sentenceStart = _text.Length;
                _spaced = false;
            }
            else if (line.Length > 0 && char.IsAsciiDigit(line[0]))
            {
                AddToken(line.Split('\t'));
            }
        }

        private void AddToken(string[] row)
        {
            if (row[0].Contains('.', StringComparison.Ordinal))
            {
                return;
            }

            if (row[0].IndexOf('-', StringComparison.Ordinal) is var dash and > 0)
            {
                // The surface form of several words: they are written with it.
                Append(row[1], row[9]);
                _rangeEnd = int.Parse(row[0].AsSpan(dash + 1), provider: null);
                return;
            }

            var start = _text.Length;
            if (int.Parse(row[0], provider: null) > _rangeEnd)
            {
                start = Append(row[1], row[9]);
            }

            Mark(row[9], start);
            if (int.Parse(row[0], provider: null) >= _rangeEnd)
            {
                _rangeEnd = 0;
            }
        }

        private int Append(string form, string misc)
        {
            if (_spaced)
            {
                _text.Append(' ');
            }

            var start = _text.Length;
            _text.Append(form);
            _spaced = !misc.Contains("SpaceAfter=No", StringComparison.Ordinal);
            return start;
        }

        private void Mark(string misc, int start)
        {
            var at = misc.IndexOf("XML=", StringComparison.Ordinal);
            for (at = at < 0 ? -1 : misc.IndexOf('<', at); at >= 0; at = misc.IndexOf('<', at + 1))
            {
                var end = misc.IndexOf('>', at);
                var tag = end < 0 ? "" : misc[at..end];
                if (
                    tag.StartsWith("<date", StringComparison.Ordinal)
                    || tag.StartsWith("<time", StringComparison.Ordinal)
                )
                {
                    _open.Push((start, tag));
                }
                else if (
                    (
                        tag.StartsWith("</date", StringComparison.Ordinal)
                        || tag.StartsWith("</time", StringComparison.Ordinal)
                    )
                    && _open.TryPop(out var opened)
                    && opened.Tag.StartsWith("<date", StringComparison.Ordinal)
                )
                {
                    _dates.Add(GumDate.Of(new TextSpan(opened.Start, _text.Length), opened.Tag));
                }
            }
        }

        public GumDatedDocument Build()
        {
            if (_text.Length > _sentenceStart)
            {
                _sentences.Add(new TextSpan(_sentenceStart, _text.Length));
            }

            return new GumDatedDocument(id, _date, _text.ToString(), _sentences, _dates);
        }
    }
}
