using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Chancery.Affairs.Registers;

/// <summary>Names rows so that a row which is found again in its document has the name it had.</summary>
public static class RowKey
{
    /// <summary>The key: a letter for the register and ten hexadecimal digits of what the row is.</summary>
    /// <param name="document">SHA-256 of the document's bytes.</param>
    /// <param name="row">The row; its document, register, first sentence, heading and actors make the key.</param>
    public static string Of(string document, RegisterRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var facts = string.Join(
            '\n',
            document,
            row.Register,
            row.Statement.Evidence[0].Start.ToString(CultureInfo.InvariantCulture),
            row.Heading,
            string.Join(';', row.Actors)
        );
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(facts));
        return string.Concat(
            row.Register.ToString().AsSpan(0, 1).ToString().ToLowerInvariant(),
            Convert.ToHexStringLower(hash.AsSpan(0, 5))
        );
    }
}
