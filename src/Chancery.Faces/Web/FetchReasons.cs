using Chancery.Fetching;

namespace Chancery.Faces.Web;

/// <summary>Why an address brought nothing, in one line.</summary>
internal static class FetchReasons
{
    extension(FetchResult result)
    {
        public string Reason() =>
            result switch
            {
                FetchResult.Gone gone => gone.Reason,
                FetchResult.Refused refused => refused.Reason,
                FetchResult.Disallowed disallowed => disallowed.Reason,
                FetchResult.Failed { RetryAfter: { } wait } failed =>
                    $"{failed.Reason}; the server asks to wait {(long)wait.TotalSeconds} seconds",
                FetchResult.Failed failed => failed.Reason,
                _ => "",
            };
    }
}
