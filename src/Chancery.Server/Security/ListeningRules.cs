using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Chancery.Server.Security;

/// <summary>Where the server may listen: on this machine as it is, elsewhere with TLS, or with a token for whoever asks.</summary>
internal static class ListeningRules
{
    /// <summary>Refuses what would hand the record to strangers.</summary>
    /// <exception cref="UsageException">The options do not go together; the message says what would.</exception>
    public static void Check(ServerOptions options, IReadOnlyList<Token> tokens)
    {
        if (options is { IsBehindTls: true, Certificate: not null })
        {
            throw new UsageException(
                "--behind-tls says that a proxy speaks TLS, --certificate that the server does; give one of them."
            );
        }

        if (options is { IsBehindTls: true, IsLocal: false })
        {
            throw new UsageException(
                "--behind-tls needs a proxy on this machine and --address on loopback: from elsewhere the server could be asked past the proxy."
            );
        }

        if (options.ReadingNeedsToken && tokens.Count == 0)
        {
            throw new UsageException(
                options.IsPrivate
                    ? "--private needs a token: make one with 'chancery token add NAME'."
                    : $"--address {options.Address} can be reached from other machines: make a token with 'chancery token add NAME', or give --certificate FILE."
            );
        }
    }

    /// <summary>The certificate of a PEM file with its key.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static X509Certificate2 ReadCertificate(string path)
    {
        try
        {
            return X509Certificate2.CreateFromPemFile(path);
        }
        catch (Exception exception)
            when (exception is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException
            )
        {
            throw new UsageException(
                $"{path}: --certificate expects a PEM file of a certificate and its key: {exception.Message.ReplaceLineEndings(" ")}"
            );
        }
    }

    /// <summary>The address of an option.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static IPAddress AddressOf(string text) =>
        text == "localhost" ? IPAddress.Loopback
        : IPAddress.TryParse(text, out var address) ? address
        : throw new UsageException($"--address expects an IP address such as 127.0.0.1 or 0.0.0.0, not '{text}'.");
}
