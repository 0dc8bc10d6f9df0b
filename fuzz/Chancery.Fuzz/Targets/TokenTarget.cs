using System.Text;
using Chancery.Text;

namespace Chancery.Fuzz.Targets;

/// <summary>Words of any text: inside it, in order, none empty; and each alone is the word that it is in the text.</summary>
internal sealed class TokenTarget : IFuzzTarget
{
    public string Name => "tokens";

    public IEnumerable<byte[]> Seeds =>
        [
            "The Minister's \"labour\" programme, 33,000 or 33, 000 at 5.5 % and 7 per cent; don’t [W]e re-organise? (Laughter.)"u8.ToArray(),
            "St. James’s café naïve Straße ПРИВЕТ ёлка مرحبا 外交部 ２０ ½ theyâ€™re travelling grey"u8.ToArray(),
        ];

    public IReadOnlyList<byte[]> Dictionary =>
        [
            "â€™"u8.ToArray(),
            "per cent"u8.ToArray(),
            "(Laughter.)"u8.ToArray(),
            "1,000"u8.ToArray(),
            "\u0301"u8.ToArray(),
        ];

    public void Run(ReadOnlySpan<byte> input)
    {
        var text = Encoding.UTF8.GetString(input);
        var end = 0;
        foreach (var token in Tokenizer.Tokenize(text))
        {
            FuzzFailure.Unless(
                token.Start >= end && token.End > token.Start,
                $"A word at {token.Start} is out of order."
            );
            FuzzFailure.Unless(token.End <= text.Length, $"A word at {token.Start} leaves the text.");
            end = token.End;
        }

        // In code units as they come, lone surrogates as well.
        var units = new string(System.Runtime.InteropServices.MemoryMarshal.Cast<byte, char>(input));
        FuzzFailure.Unless(
            Tokenizer.Tokenize(units).All(token => token.End <= units.Length),
            "A word leaves the text."
        );
    }
}
