using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Chancery.Server.Security;

/// <summary>How much one client may ask: a bucket of tokens for each address, filled again every tenth of a second.</summary>
internal static class RateLimits
{
    private const int RateFromElsewhere = 20;
    private const int RateFromHere = 2000;
    private const int SecondsAtOnce = 5;
    private const int FillsASecond = 10;

    public static void AddRateLimits(this IServiceCollection services, ServerOptions options) =>
        services.AddRateLimiter(limiter =>
        {
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                PartitionOf(context.Connection.RemoteIpAddress, options.Rate)
            );
            limiter.OnRejected = static async (rejected, _) =>
            {
                var seconds = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait)
                    ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds))
                    : 1;
                rejected.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
                await Problem.TooMany(seconds).WriteAsync(rejected.HttpContext);
            };
        });

    private static RateLimitPartition<string> PartitionOf(IPAddress? client, int? rate)
    {
        var isHere = client is null || IPAddress.IsLoopback(client);
        var perSecond = rate ?? (isHere ? RateFromHere : RateFromElsewhere);
        return RateLimitPartition.GetTokenBucketLimiter(
            NameOf(client),
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = perSecond * SecondsAtOnce,
                TokensPerPeriod = Math.Max(1, perSecond / FillsASecond),
                ReplenishmentPeriod =
                    perSecond >= FillsASecond
                        ? TimeSpan.FromSeconds(1.0 / FillsASecond)
                        : TimeSpan.FromSeconds(1.0 / perSecond),
                QueueLimit = 0,
                AutoReplenishment = true,
            }
        );
    }

    // Who has one address of IPv6 has the 2^64 beside it.
    private static string NameOf(IPAddress? client)
    {
        if (client is null)
        {
            return "";
        }

        var address = client.IsIPv4MappedToIPv6 ? client.MapToIPv4() : client;
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }
}
