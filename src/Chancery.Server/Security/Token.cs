namespace Chancery.Server.Security;

/// <summary>A token as it is kept: never the token itself.</summary>
/// <param name="Name">What its owner calls it; decisions carry it.</param>
/// <param name="Hash">SHA-256 of the token, in hexadecimal digits. A token is 256 random bits, so that no slower hash is needed.</param>
/// <param name="Made">The day it was made, in UTC.</param>
/// <param name="LastUsed">The last day it was used, or null.</param>
internal sealed record Token(string Name, string Hash, DateOnly Made, DateOnly? LastUsed);
