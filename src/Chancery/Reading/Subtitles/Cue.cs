namespace Chancery.Reading.Subtitles;

/// <summary>Words that are shown for a time.</summary>
/// <param name="Start">Since the beginning of the recording.</param>
/// <param name="End">When they are gone.</param>
/// <param name="Speaker">As the format marks him, or null.</param>
/// <param name="Lines">Without tags.</param>
internal sealed record Cue(TimeSpan Start, TimeSpan End, string? Speaker, IReadOnlyList<string> Lines);
