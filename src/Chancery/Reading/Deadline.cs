using System.Globalization;
using Chancery.Text;

namespace Chancery.Reading;

/// <summary>Tells when reading a document has taken as long as it may.</summary>
internal sealed class Deadline(ReadingOptions options)
{
    private readonly long _start = options.Clock.GetTimestamp();

    public bool IsOver => options.Clock.GetElapsedTime(_start) > options.MaxTime;

    /// <param name="readSoFar">What was read until then: <c>12 of 90 pages</c>.</param>
    public Diagnostic Diagnose(string readSoFar) =>
        new(
            "CH1028",
            Severity.Warning,
            string.Create(
                CultureInfo.InvariantCulture,
                $"reading took longer than {options.MaxTime.TotalSeconds:0} seconds and was ended: {readSoFar} read"
            )
        );
}
