using System.IO.Compression;
using Chancery.Reading.Archives;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Chancery.Reading.Pdf;

/// <summary>The library's filters, each asked beforehand how much it would give.</summary>
internal sealed class LimitedFilters(UnpackingBudget budget) : IFilterProvider
{
    private readonly IFilterProvider _filters = DefaultFilterProvider.Instance;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Limit(_filters.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) =>
        Limit(_filters.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Limit(_filters.GetAllFilters());

    private IFilter[] Limit(IReadOnlyList<IFilter> filters) =>
        [.. filters.Select(filter => new Limited(filter, budget))];

    private sealed class Limited(IFilter filter, UnpackingBudget budget) : IFilter
    {
        /// <summary>Deflate gives at most so many bytes for one.</summary>
        private const int MostPerByte = 1032;

        private const int SmallBytes = 16 * 1024;

        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(
            Memory<byte> input,
            DictionaryToken streamDictionary,
            IFilterProvider filterProvider,
            int filterIndex
        )
        {
            if (filter is FlateFilter && !FitsUnpacked(input))
            {
                throw new UnpackingException(budget.TooLarge());
            }

            // What other filters give is bounded by what they are given, or told only behind them.
            var output = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
            return !budget.TryTake(output.Length) ? throw new UnpackingException(budget.TooLarge())
                : CharacterRanges.AreTooMany(output.Span) ? throw new UnpackingException(CharacterRanges.Diagnose())
                : output;
        }

        /// <summary>Unpacks without keeping anything, as far as may come out.</summary>
        private bool FitsUnpacked(Memory<byte> input)
        {
            if (budget.Allows((long)input.Length * MostPerByte))
            {
                return true;
            }

            using var stream = new ZLibStream(((ReadOnlyMemory<byte>)input).ToStream(), CompressionMode.Decompress);
            var buffer = new byte[SmallBytes];
            var length = 0L;
            try
            {
                while (stream.Read(buffer) is > 0 and var read)
                {
                    length += read;
                    if (!budget.Allows(length))
                    {
                        return false;
                    }
                }
            }
            catch (InvalidDataException)
            {
                // The library knows how to read damaged streams; what came out so far is what may come.
            }

            return true;
        }
    }
}
